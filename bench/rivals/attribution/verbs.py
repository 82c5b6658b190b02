"""Verbs of saying for the dependency baseline, by language: written for this project, lemmas only."""

VERBS = {
    "fr": set(
        """accuser admettre affirmer ajouter alerter annoncer appeler apprendre argumenter arguer assurer attester
        avancer avertir avouer citer clamer commenter conclure concéder confesser confier confirmer conseiller
        considérer constater contester craindre crier critiquer croire déclarer décrire démentir demander dénoncer
        déplorer détailler dévoiler dire douter écrire enchaîner enjoindre envisager espérer estimer évoquer exhorter
        exiger expliquer exprimer faire garantir glisser imaginer implorer indiquer informer insister interroger
        ironiser jurer juger justifier lancer marteler menacer mentionner mettre montrer murmurer nier noter objecter
        observer ordonner penser plaider poursuivre préciser prédire prétendre prévenir prévoir proclamer promettre
        proposer protester raconter rappeler rapporter rassurer réagir recommander reconnaître redouter réfuter
        regretter rejeter relater relever remarquer renchérir répéter répliquer répondre résumer révéler rétorquer
        saluer sembler signaler souhaiter souligner soupçonner soutenir spécifier stipuler suggérer supposer témoigner
        trouver tweeter vouloir""".split()
    ),
    "en": set(
        """accuse acknowledge add admit advise affirm agree allege announce argue ask assert assure aver believe blame
        boast caution charge cite claim comment complain concede conclude confess confirm consider contend criticize
        cry declare demand denounce deny describe disclose dispute doubt elaborate emphasize estimate exclaim expect
        explain express fear feel find guess hint hope imply indicate inform insist joke lament maintain mention
        mutter note object observe opine order pledge point predict proclaim promise propose protest quip quote read
        reaffirm realize recall reckon recommend recount reiterate remark remember remind repeat reply report request
        respond reveal say shout show signal speculate state stress suggest suspect swear tell testify think threaten
        tweet urge voice vow want warn whisper wonder worry write yell""".split()
    ),
}

ACCORDING = {"fr": ("selon", "d'après", "d’après"), "en": ("according to",)}
