import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from "react-aria-components";
import type { TakeAlong } from "../data/source.ts";
import { useSource } from "../data/use-part.tsx";
import { useWords } from "../words/use-words.tsx";

/** What may be taken along: the dossier in every format, or what a view gives besides. */
export function ExportMenu({ files }: { files?: readonly TakeAlong[] }) {
  const { t } = useWords();
  const { exports } = useSource();
  const offered = files ?? exports;
  if (offered.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className={files === undefined ? "quiet" : "small"}>
        {t.export} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t.export}>
          {offered.map(({ name, about, take }) => (
            <MenuItem key={name} className="menu-item" textValue={name} onAction={() => take()}>
              <Text slot="label">{name}</Text>
              <Text slot="description">{about ?? t.formats[formatOf(name)] ?? null}</Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** "figures.hxl.csv" is HXL, "claims.csv" a table. */
function formatOf(name: string): string {
  const [, inner, last] = /(?:\.(hxl|ftm|ninjs))?\.([a-z]+)$/.exec(name) ?? [];
  return inner ?? last ?? "";
}
