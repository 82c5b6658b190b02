// Made from the OpenAPI document by `npx tsx scripts/client.ts`; a test says when it is to be made again.

export interface paths {
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits, and what is set aside */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Jobs"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits, and what is set aside */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Jobs"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bootstrap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the first account, an admin */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own tokens */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Token"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make a token; its secret is shown this once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        scope: "read" | "review" | "admin";
                        days?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            secret: string;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All accounts */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Account"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make an account */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        password: string;
                        /** @enum {string} */
                        role: "reader" | "reviewer" | "admin";
                    };
                };
            };
            responses: {
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an account */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "reader" | "reviewer" | "admin";
                        isActive: boolean;
                    };
                };
            };
            responses: {
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, the latest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AuditEntry"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dossiers, by id */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Dossier"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make a dossier */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Dossier"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dossier */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Dossier"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/example": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the dossier of the example; given again, the one that is there */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Dossier"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The desk's policy */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Policy"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Set the desk's policy */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/policy/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a policy would change in the claims, without setting it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            claims: components["schemas"]["ClaimChange"][];
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the claims' counts and grades would be without some kinds of ties */
        get: {
            parameters: {
                query: {
                    off: ("copy" | "utterance" | "citation" | "body" | "owner" | "state" | "party" | "unnamed")[];
                };
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            claims: components["schemas"]["ClaimChange"][];
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports, the latest added first; q searches their texts */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    q?: string;
                    outlet?: string;
                    from?: string;
                    to?: string;
                    actor?: string;
                    stance?: "affirms" | "denies" | "doubts" | "asks" | "demands" | "commits" | "expects";
                    measure?: string;
                    grade?: string;
                    contested?: boolean;
                };
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ReportRow"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add reports; answered when they are kept, analysed later */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewReports"];
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Added"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the reports of one file, its bytes as the body; what cannot be read is told */
        post: {
            parameters: {
                query: {
                    name: string;
                    outlet?: string;
                    published?: string;
                    language?: string;
                };
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": components["schemas"]["Bytes"];
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reports: {
                                report: string;
                                isNew: boolean;
                                supersedes: string | null;
                            }[];
                            failures: {
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/urls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have URLs read: pages, feeds, sitemaps; answered at once, with a job to watch */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        urls: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Intake"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/intakes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of URLs that were handed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Intake"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/intakes/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as it happens, as server-sent events until nothing waits */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report with its analysis (docs/format.md) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportDetail"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/reports/{id}/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes that were taken in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/reports/{id}/sightings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Each time that a report was seen: when, where, and what its server said with it */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    dossier: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Sighting"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims, what a desk should look at first; q searches their words */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    q?: string;
                    outlet?: string;
                    from?: string;
                    to?: string;
                    actor?: string;
                    stance?: "affirms" | "denies" | "doubts" | "asks" | "demands" | "commits" | "expects";
                    measure?: string;
                    grade?: string;
                    contested?: boolean;
                    report?: string;
                    accepted?: boolean;
                    assignee?: string;
                };
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ClaimRow"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A claim with its statements, chains, origins, ties, grades and the words they rest on */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClaimDetail"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/attributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who says what; q searches what is said */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    q?: string;
                    outlet?: string;
                    from?: string;
                    to?: string;
                    actor?: string;
                    stance?: "affirms" | "denies" | "doubts" | "asks" | "demands" | "commits" | "expects";
                };
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AttributionRow"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures given */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    outlet?: string;
                    from?: string;
                    to?: string;
                    measure?: string;
                };
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["FigureRow"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Actors; q is part of a name */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    q?: string;
                };
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DossierActor"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures over time */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    measure?: string;
                };
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Series"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pages that were edited without a word, and where */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Edit"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The findings whole (docs/format.md) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Findings"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/speakers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Actors who are reported to say something, whoever is quoted most first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ActorSpeaking"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/actors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An actor with all it is reported to have said, by date of publication */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActorDetail"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/outlets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How each outlet names its sources */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                outlet: string;
                                named: number;
                                unnamed: number;
                                untold: number;
                            }[];
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports that share text, with what each has of its own; of one report, or all */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    report?: string;
                };
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CopyDetail"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people said of the findings, in the order they did, retracted or not */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Correction"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Correct: wins over what the program made, and survives a re-analysis */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCorrection"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/corrections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a correction back, which is one more statement */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed since a revision of the findings, or since a time (ISO 8601) */
        get: {
            parameters: {
                query: {
                    since: string;
                };
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Changes"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own views of the dossier */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SavedView"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Keep a view */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        query: {
                            [key: string]: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedView"];
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop a view */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The names of all exports */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: string[];
                        };
                    };
                };
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/exports/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The findings as a file: findings.json, claims.csv, findings.xlsx, bundle.zip … */
        get: {
            parameters: {
                query?: {
                    ui?: "fr" | "en";
                    mask?: string[];
                };
                header?: never;
                path: {
                    dossier: string;
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossiers/{dossier}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress, as server-sent events */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dossier: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A refusal (RFC 9457) */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Format: binary */
        Bytes: string;
        /** @description What is said; an attribution stands whole in its anchor, a claim by the words that state it. */
        CorrectionBody: {
            /** @enum {unknown} */
            kind: "accept-attribution" | "reject-attribution" | "re-attribute" | "merge-actors" | "split-claim" | "accept-claim" | "reject-claim" | "comment-claim" | "assign-claim" | "set-grade-input";
            anchor?: {
                report: string;
            };
            speaker?: Record<string, never>;
            names?: string[];
            statements?: Record<string, never>[];
            to?: string | null;
            input?: Record<string, never>;
        };
        /** @description Half-open [start, end] in UTF-16 code units of the report's text. */
        Span: [
            number,
            number
        ];
        /** @enum {unknown} */
        Stance: "affirms" | "denies" | "doubts" | "asks" | "demands" | "commits" | "expects";
        /** @enum {unknown} */
        Bound: "exact" | "about" | "at-least" | "more-than" | "at-most" | "less-than" | "range" | "vague";
        /** @enum {unknown} */
        ActorType: "person" | "organisation" | "group" | "document" | "unnamed";
        /** @description Why it is as it is: the rule, the words it rests on, its weight in a score. */
        Reason: {
            rule: string;
            spans: components["schemas"]["Span"][];
            weight: number | null;
            detail: string | null;
        };
        Note: {
            code: string;
            message: string;
            span: components["schemas"]["Span"] | null;
        };
        Window: {
            /** @description EDTF (ISO 8601-2:2019) date or interval. */
            edtf: string;
            /** @enum {unknown} */
            anchor: "text" | "publication" | "event";
            /** @enum {unknown} */
            granularity: "hour" | "day" | "week" | "month" | "year";
            span: components["schemas"]["Span"];
        };
        /** @enum {unknown} */
        OriginType: "person" | "organisation" | "group" | "document" | "unnamed" | "outlet";
        Evidence: {
            report: string;
            span: components["schemas"]["Span"];
        };
        Rule: {
            rule: string;
            /** @description In English. */
            why: string;
            detail: {
                [key: string]: string | number;
            };
            evidence: components["schemas"]["Evidence"][];
        };
        /** @description How each source of the chain holds the content, from the author inwards; values after FactBank. */
        Factuality: {
            head: components["schemas"]["Span"];
            judgements: {
                /** @description The attribution whose source it is; null for the author. */
                source: string | null;
                /** @enum {unknown} */
                value: "CT+" | "PR+" | "PS+" | "CT-" | "PR-" | "PS-" | "CTu" | "Uu";
                reasons: components["schemas"]["Reason"][];
            }[];
        };
        Speaker: {
            id: string;
            name: string;
            type: components["schemas"]["ActorType"];
            role: string | null;
            affiliation: string | null;
        };
        Name: string;
        NameOrNull: components["schemas"]["Name"] | null;
        Names: components["schemas"]["Name"][] | null;
        /** @description A year, month or day of ISO 8601; a bare year may be a number. */
        Date: string | number | null;
        /** The findings over a dossier: what `recoupe report --json` writes */
        Findings: {
            /** @constant */
            format: "recoupe-findings/1";
            reports: {
                id: string;
                file: string | null;
                given: string | null;
                url: string | null;
                title: string | null;
                outlet: string | null;
                published: string | null;
                modified: string | null;
                language: string;
                sha256: string;
            }[];
            claims: {
                id: string;
                label: string;
                labelFrom: components["schemas"]["Evidence"];
                language: string;
                statements: {
                    report: string;
                    attribution: string | null;
                    stance: components["schemas"]["Stance"];
                    hedged: boolean;
                    /** @description Id of one of the claim's origins, or "author" for the report's own words. */
                    origin: string;
                    originId: string;
                    spans: components["schemas"]["Span"][];
                    sourceSpans: components["schemas"]["Span"][];
                    cueSpans: components["schemas"]["Span"][];
                    chain: {
                        name: string;
                        type: components["schemas"]["OriginType"];
                        actor: string | null;
                        stance: components["schemas"]["Stance"] | null;
                        attribution: string | null;
                    }[];
                    figures: string[];
                    reasons: components["schemas"]["Reason"][];
                }[];
                origins: {
                    id: string;
                    name: string;
                    type: components["schemas"]["OriginType"];
                    party: string | null;
                    /** @enum {unknown} */
                    kind: "actor" | "outlet" | "unnamed";
                    actor: string | null;
                    named: boolean;
                    credible: boolean;
                    carriers: string[];
                }[];
                independent: number;
                affirming: string[][];
                confirmedBy: string[];
                denied: string[];
                doubted: string[];
                contested: boolean;
                ties: {
                    a: string;
                    b: string;
                    /** @enum {unknown} */
                    kind: "copy" | "utterance" | "citation" | "body" | "owner" | "state" | "party" | "unnamed";
                    evidence: components["schemas"]["Evidence"][];
                    detail: string | null;
                    source: string | null;
                }[];
                edges?: {
                    origin: string;
                    name?: string;
                    /** @enum {unknown} */
                    kind: "affirms" | "denies" | "doubts" | "corrects" | "retracts" | "refuses-comment";
                    evidence: components["schemas"]["Evidence"][];
                }[];
                contradicts: {
                    claim: string;
                    reasons: components["schemas"]["Reason"][];
                }[];
                figures: string[];
                grades: {
                    /** @enum {unknown} */
                    method: "airwars" | "admiralty" | "bbc" | "reuters" | "factbank";
                    verdict: string;
                    met: components["schemas"]["Rule"][];
                    unmet: components["schemas"]["Rule"][];
                }[];
                /** @description What each kind of tie does to the count of those that affirm it, one laid on the next. */
                tieSteps: {
                    /** @enum {unknown} */
                    kind: "copy" | "utterance" | "citation" | "body" | "owner" | "state" | "party" | "unnamed";
                    before: number;
                    after: number;
                    /** @description Switched off by the desk: `after` is what it would be. */
                    isOff: boolean;
                }[];
            }[];
            figures: {
                id: string;
                report: string;
                span: components["schemas"]["Span"];
                value: number;
                valueMax: number | null;
                bound: components["schemas"]["Bound"];
                unit: string | null;
                measure: string | null;
                group: string | null;
                partOf: string | null;
                /** @description Origin id, or "author" for the report's own words. */
                origin: string;
                originName: string;
                window: components["schemas"]["Window"] | null;
                asOf: string | null;
                place: string | null;
                hedged: boolean;
                /** @description Words make it a running total. */
                isCumulative: boolean;
                /** @description Id of the figure that its report says it replaces. */
                revises: string | null;
            }[];
            series: {
                id: string;
                measure: string;
                group: string | null;
                place: string | null;
                figures: string[];
                conflicts: {
                    figures: string[];
                    reasons: components["schemas"]["Reason"][];
                }[];
                /** @description Who gave which number for which period, and when it was said: two axes of time. */
                ledger: {
                    figures: string[];
                    origin: string;
                    period: string | null;
                    event: string | null;
                    /** @enum {unknown} */
                    counts: "total" | "period" | null;
                    saidFrom: string | null;
                    saidTo: string | null;
                }[];
                revisions: {
                    from: string;
                    to: string;
                    /** @enum {unknown} */
                    kind: "stated" | "later";
                    reasons: components["schemas"]["Reason"][];
                }[];
            }[];
            /** @description Faults that figures show by themselves. */
            checks: {
                id: string;
                /** @enum {unknown} */
                kind: "part-larger" | "parts-exceed" | "falling-total" | "copy-jump" | "other-noun" | "other-window" | "unit-lost";
                figures: string[];
                reasons: components["schemas"]["Reason"][];
            }[];
            /** @description Tolls of one event by the rules of casualty recorders; never an average. */
            estimates: {
                series: string;
                event: string;
                figures: string[];
                independent: number;
                estimates: {
                    /** @enum {unknown} */
                    method: "ucdp" | "acled" | "ibc";
                    values: {
                        [key: string]: number | null;
                    };
                    met: components["schemas"]["Rule"][];
                    unmet: components["schemas"]["Rule"][];
                }[];
            }[];
            copies: {
                reports: string[];
                /** @enum {unknown} */
                kind: "whole" | "partial" | "translated";
                from: string | null;
                containment: number;
                evidence: components["schemas"]["Evidence"][][];
                reasons: components["schemas"]["Reason"][];
                losses?: {
                    /** @enum {unknown} */
                    kind: "attribution" | "hedge" | "denial";
                    original: components["schemas"]["Evidence"];
                    copy: components["schemas"]["Evidence"] | null;
                }[];
            }[];
            actors: {
                id: string;
                name: string;
                type: components["schemas"]["ActorType"];
                aliases: string[];
                role: string | null;
                affiliation: string | null;
                members: {
                    report: string;
                    actor: string;
                }[];
                reasons: components["schemas"]["Reason"][];
            }[];
            utterances: {
                id: string;
                actor: string | null;
                members: {
                    report: string;
                    attribution: string;
                }[];
                reasons: components["schemas"]["Reason"][];
            }[];
            /** @description The desk's policy as it was used. */
            policy: Record<string, never>;
            notes: components["schemas"]["Note"][];
        };
        Claim: {
            id: string;
            label: string;
            labelFrom: components["schemas"]["Evidence"];
            language: string;
            statements: {
                report: string;
                attribution: string | null;
                stance: components["schemas"]["Stance"];
                hedged: boolean;
                /** @description Id of one of the claim's origins, or "author" for the report's own words. */
                origin: string;
                originId: string;
                spans: components["schemas"]["Span"][];
                sourceSpans: components["schemas"]["Span"][];
                cueSpans: components["schemas"]["Span"][];
                chain: {
                    name: string;
                    type: components["schemas"]["OriginType"];
                    actor: string | null;
                    stance: components["schemas"]["Stance"] | null;
                    attribution: string | null;
                }[];
                figures: string[];
                reasons: components["schemas"]["Reason"][];
            }[];
            origins: {
                id: string;
                name: string;
                type: components["schemas"]["OriginType"];
                party: string | null;
                /** @enum {unknown} */
                kind: "actor" | "outlet" | "unnamed";
                actor: string | null;
                named: boolean;
                credible: boolean;
                carriers: string[];
            }[];
            independent: number;
            affirming: string[][];
            confirmedBy: string[];
            denied: string[];
            doubted: string[];
            contested: boolean;
            ties: {
                a: string;
                b: string;
                /** @enum {unknown} */
                kind: "copy" | "utterance" | "citation" | "body" | "owner" | "state" | "party" | "unnamed";
                evidence: components["schemas"]["Evidence"][];
                detail: string | null;
                source: string | null;
            }[];
            edges?: {
                origin: string;
                name?: string;
                /** @enum {unknown} */
                kind: "affirms" | "denies" | "doubts" | "corrects" | "retracts" | "refuses-comment";
                evidence: components["schemas"]["Evidence"][];
            }[];
            contradicts: {
                claim: string;
                reasons: components["schemas"]["Reason"][];
            }[];
            figures: string[];
            grades: {
                /** @enum {unknown} */
                method: "airwars" | "admiralty" | "bbc" | "reuters" | "factbank";
                verdict: string;
                met: components["schemas"]["Rule"][];
                unmet: components["schemas"]["Rule"][];
            }[];
            /** @description What each kind of tie does to the count of those that affirm it, one laid on the next. */
            tieSteps: {
                /** @enum {unknown} */
                kind: "copy" | "utterance" | "citation" | "body" | "owner" | "state" | "party" | "unnamed";
                before: number;
                after: number;
                /** @description Switched off by the desk: `after` is what it would be. */
                isOff: boolean;
            }[];
        };
        DossierFigure: {
            id: string;
            report: string;
            span: components["schemas"]["Span"];
            value: number;
            valueMax: number | null;
            bound: components["schemas"]["Bound"];
            unit: string | null;
            measure: string | null;
            group: string | null;
            partOf: string | null;
            /** @description Origin id, or "author" for the report's own words. */
            origin: string;
            originName: string;
            window: components["schemas"]["Window"] | null;
            asOf: string | null;
            place: string | null;
            hedged: boolean;
            /** @description Words make it a running total. */
            isCumulative: boolean;
            /** @description Id of the figure that its report says it replaces. */
            revises: string | null;
        };
        Series: {
            id: string;
            measure: string;
            group: string | null;
            place: string | null;
            figures: string[];
            conflicts: {
                figures: string[];
                reasons: components["schemas"]["Reason"][];
            }[];
            /** @description Who gave which number for which period, and when it was said: two axes of time. */
            ledger: {
                figures: string[];
                origin: string;
                period: string | null;
                event: string | null;
                /** @enum {unknown} */
                counts: "total" | "period" | null;
                saidFrom: string | null;
                saidTo: string | null;
            }[];
            revisions: {
                from: string;
                to: string;
                /** @enum {unknown} */
                kind: "stated" | "later";
                reasons: components["schemas"]["Reason"][];
            }[];
        };
        FigureCheck: {
            id: string;
            /** @enum {unknown} */
            kind: "part-larger" | "parts-exceed" | "falling-total" | "copy-jump" | "other-noun" | "other-window" | "unit-lost";
            figures: string[];
            reasons: components["schemas"]["Reason"][];
        };
        Copy: {
            reports: string[];
            /** @enum {unknown} */
            kind: "whole" | "partial" | "translated";
            from: string | null;
            containment: number;
            evidence: components["schemas"]["Evidence"][][];
            reasons: components["schemas"]["Reason"][];
            losses?: {
                /** @enum {unknown} */
                kind: "attribution" | "hedge" | "denial";
                original: components["schemas"]["Evidence"];
                copy: components["schemas"]["Evidence"] | null;
            }[];
        };
        DossierActor: {
            id: string;
            name: string;
            type: components["schemas"]["ActorType"];
            aliases: string[];
            role: string | null;
            affiliation: string | null;
            members: {
                report: string;
                actor: string;
            }[];
            reasons: components["schemas"]["Reason"][];
        };
        Utterance: {
            id: string;
            actor: string | null;
            members: {
                report: string;
                attribution: string;
            }[];
            reasons: components["schemas"]["Reason"][];
        };
        /** One analysed report: a line of `recoupe analyse --format jsonl` */
        Analysis: {
            /** @constant */
            format: "recoupe-analysis/1";
            report: {
                id: string;
                given: string | null;
                file: string | null;
                url: string | null;
                title: string | null;
                outlet: string | null;
                language: string;
                published: string | null;
                modified: string | null;
                credits: {
                    name: string;
                    /** @enum {unknown} */
                    role: "author" | "agency" | "source";
                    span: components["schemas"]["Span"] | null;
                }[];
                capture: {
                    sha256: string;
                    bytes: number;
                    mediaType: string;
                    retrievedAt: string | null;
                };
                text: string;
            };
            attributions: {
                id: string;
                source: components["schemas"]["Span"][];
                cue: components["schemas"]["Span"][];
                content: components["schemas"]["Span"][];
                /** @enum {unknown} */
                kind: "direct" | "indirect" | "mixed";
                in: string | null;
                stance: components["schemas"]["Stance"];
                hedged: boolean;
                continues: string | null;
                factuality: components["schemas"]["Factuality"] | null;
                cueLemma: string | null;
                speaker: components["schemas"]["Speaker"] | null;
                confidence: number | null;
                reasons: components["schemas"]["Reason"][];
            }[];
            figures: {
                id: string;
                span: components["schemas"]["Span"];
                value: number;
                valueMax: number | null;
                bound: components["schemas"]["Bound"];
                unit: string | null;
                partOf: string | null;
                by: string | null;
                measure: string | null;
                group: string | null;
                window: components["schemas"]["Window"] | null;
                asOf: string | null;
                place: {
                    name: string;
                    span: components["schemas"]["Span"];
                } | null;
                reasons: components["schemas"]["Reason"][];
                /** @description Words make it a running total. */
                isCumulative: boolean;
                /** @description Id of the figure that the text says it replaces. */
                revises: string | null;
            }[];
            actors: {
                id: string;
                name: string;
                type: components["schemas"]["ActorType"];
                role: string | null;
                affiliation: string | null;
                aliases: string[];
                number: ("one" | "several") | null;
                mentions: components["schemas"]["Span"][];
                reasons: components["schemas"]["Reason"][];
            }[];
            notes: components["schemas"]["Note"][];
        };
        /**
         * A desk's policy: what `recoupe report --policy` reads, as YAML or JSON
         * @description The desk's own decisions; every field may be left out, and no other field is known.
         */
        Policy: {
            /** @constant */
            kind?: "policy";
            /** @description Who is a party to the conflict, and who speaks for it. */
            parties?: {
                name: components["schemas"]["Name"];
                members?: components["schemas"]["Names"];
                affiliations?: components["schemas"]["Names"];
                since?: components["schemas"]["Date"];
                source?: components["schemas"]["NameOrNull"];
            }[] | null;
            /** @description Who owns or controls which outlets. */
            ownership?: {
                owner: components["schemas"]["Name"];
                outlets?: components["schemas"]["Names"];
                party?: components["schemas"]["NameOrNull"];
                since?: components["schemas"]["Date"];
                source?: components["schemas"]["NameOrNull"];
            }[] | null;
            /** @description Sources that the desk holds credible. */
            credible?: components["schemas"]["Names"];
            /** @description Admiralty letter by source; F where absent. */
            reliability?: {
                [key: string]: "A" | "B" | "C" | "D" | "E" | "F";
            } | null;
            /** @description Groups of names that mean the same actor. */
            aliases?: components["schemas"]["Names"][] | null;
            /** @description Near actions by a belligerent that the desk holds likely or confirmed. */
            nearActions?: {
                party: components["schemas"]["Name"];
                note: components["schemas"]["Name"];
            }[] | null;
            ties?: {
                /** @description Kinds of ties that the desk does not count by. */
                off?: ("copy" | "utterance" | "citation" | "body" | "owner" | "state" | "party" | "unnamed")[] | null;
            } | null;
            /** @description Whether outlets are looked up in the list of state-controlled media that comes with the program; absent: yes. */
            stateMedia?: boolean | null;
        } | null;
        Jobs: {
            backlog: {
                reports: number;
                dossiers: number;
                quarantined: number;
            };
            quarantine: {
                id: number;
                dossier: string;
                stage: string;
                name: string;
                code: string;
                message: string;
                attempts: number;
                addedAt: string;
            }[];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
        };
        Session: {
            name: string;
            may: string;
            csrf: string | null;
        };
        Token: {
            id: string;
            account: string;
            name: string;
            /** @enum {string} */
            scope: "read" | "review" | "admin";
            madeAt: string;
            expiresAt: string | null;
        };
        Account: {
            name: string;
            /** @enum {string} */
            role: "reader" | "reviewer" | "admin";
            isActive: boolean;
            madeAt: string;
        };
        AuditEntry: {
            id: number;
            at: string;
            account: string | null;
            action: string;
            target: string | null;
            address: string | null;
        };
        Dossier: {
            id: string;
            name: string;
            revision: number;
            madeAt: string;
            findings: {
                revision: number;
                version: string;
                madeAt: string;
            } | null;
            backlog: {
                reports: number;
                dossiers: number;
                quarantined: number;
            };
        };
        ClaimChange: {
            claim: string;
            /** @enum {string} */
            kind: "new" | "changed" | "gone";
            before: {
                label: string;
                reports: number;
                independent: number;
                contested: boolean;
                stances: string[];
                grades: string[];
            } | null;
            after: {
                label: string;
                reports: number;
                independent: number;
                contested: boolean;
                stances: string[];
                grades: string[];
            } | null;
        };
        NewReports: {
            reports: {
                text: string;
                id?: string;
                url?: string;
                title?: string;
                outlet?: string;
                published?: string;
                modified?: string;
                language?: string;
                authors?: string[];
            }[];
        };
        Added: {
            reports: {
                report: string;
                isNew: boolean;
                supersedes: string | null;
            }[];
        };
        ReportRow: {
            id: string;
            title: string | null;
            outlet: string | null;
            url: string | null;
            published: string | null;
            modified: string | null;
            language: string;
            sha256: string;
            supersededBy: string | null;
            addedAt: string;
            sightings: number;
        };
        Intake: {
            id: string;
            author: string;
            madeAt: string;
            waiting: number;
            items: {
                url: string;
                /** @enum {string} */
                state: "waiting" | "done" | "failed";
                reports: string[];
                failure: {
                    code: string;
                    message: string;
                } | null;
            }[];
        };
        ReportDetail: {
            isAnalysed: boolean;
            blocks: {
                kind: string;
                start: number;
                end: number;
            }[];
            analysis: components["schemas"]["Analysis"];
        };
        Sighting: {
            seenAt: string;
            url: string | null;
            file: string | null;
            capture: string;
            headers: {
                [key: string]: string;
            } | null;
        };
        ClaimRow: {
            id: string;
            place: number;
            label: string;
            language: string;
            reports: number;
            independent: number;
            contested: boolean;
            outlets: string[];
            measures: string[];
            stances: string[];
            grades: string[];
            firstPublished: string | null;
            lastPublished: string | null;
            accepted: boolean;
            assignee: string | null;
            comments: number;
        };
        ClaimDetail: {
            claim: components["schemas"]["Claim"];
            evidence: {
                report: string;
                outlet: string | null;
                url: string | null;
                published: string | null;
                start: number;
                end: number;
                words: string;
            }[];
        };
        AttributionRow: {
            report: string;
            id: string;
            stance: string;
            kind: string;
            hedged: boolean;
            cue: string | null;
            speaker: string | null;
            source: string;
            content: string;
            outlet: string | null;
            published: string | null;
        };
        FigureRow: {
            report: string;
            id: string;
            value: number;
            valueMax: number | null;
            bound: string;
            unit: string | null;
            measure: string | null;
            group: string | null;
            place: string | null;
            asOf: string | null;
            period: string | null;
            outlet: string | null;
            published: string | null;
        };
        Edit: {
            id: number;
            older: string;
            newer: string;
            foundAt: string;
            changes: {
                older: {
                    start: number;
                    end: number;
                    words: string;
                } | null;
                newer: {
                    start: number;
                    end: number;
                    words: string;
                } | null;
            }[];
        };
        ActorSpeaking: {
            actor: components["schemas"]["DossierActor"];
            said: number;
            outlets: string[];
            stances: {
                [key: string]: number;
            };
        };
        ActorDetail: {
            actor: components["schemas"]["DossierActor"];
            said: number;
            outlets: string[];
            stances: {
                [key: string]: number;
            };
            sayings: {
                report: string;
                outlet: string | null;
                published: string | null;
                stance: string;
                through: string | null;
                spans: {
                    start: number;
                    end: number;
                    words: string;
                }[];
            }[];
        };
        CopyDetail: {
            copy: components["schemas"]["Copy"];
            own: {
                report: string;
                spans: {
                    span: number[];
                    words: string;
                }[];
            }[];
        };
        Correction: {
            id: number;
            author: string;
            madeAt: string;
            note: string | null;
            body: components["schemas"]["CorrectionBody"];
            retractedBy: string | null;
            retractedAt: string | null;
        };
        NewCorrection: {
            note?: string;
            correction: {
                /** @enum {string} */
                kind: "accept-attribution";
                report: string;
                attribution: string;
            } | {
                /** @enum {string} */
                kind: "reject-attribution";
                report: string;
                attribution: string;
            } | {
                /** @enum {string} */
                kind: "re-attribute";
                report: string;
                attribution: string;
                speaker: {
                    name: string;
                    /** @enum {string} */
                    type: "person" | "organisation" | "group" | "document" | "unnamed";
                };
            } | {
                /** @enum {string} */
                kind: "merge-actors";
                names: string[];
            } | {
                /** @enum {string} */
                kind: "split-claim";
                statements: {
                    report: string;
                    spans: {
                        start: number;
                        end: number;
                    }[];
                }[];
            } | {
                /** @enum {string} */
                kind: "accept-claim" | "reject-claim" | "comment-claim";
                claim: string;
            } | {
                /** @enum {string} */
                kind: "accept-claim" | "reject-claim" | "comment-claim";
                statements: {
                    report: string;
                    spans: {
                        start: number;
                        end: number;
                    }[];
                }[];
            } | {
                /** @enum {string} */
                kind: "assign-claim";
                claim: string;
                to: string | null;
            } | {
                /** @enum {string} */
                kind: "set-grade-input";
                input: {
                    /** @enum {string} */
                    field: "credible";
                    name: string;
                    value: boolean;
                } | {
                    /** @enum {string} */
                    field: "reliability";
                    name: string;
                    /** @enum {string} */
                    value: "A" | "B" | "C" | "D" | "E" | "F";
                } | {
                    /** @enum {string} */
                    field: "party";
                    name: string;
                    value: string | null;
                };
            };
        };
        Changes: {
            revision: number;
            reports: number;
            edits: number;
            corrections: number;
            claims: components["schemas"]["ClaimChange"][];
        };
        SavedView: {
            id: string;
            name: string;
            query: {
                [key: string]: string;
            };
            madeAt: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
