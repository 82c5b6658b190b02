import type { Readable } from "node:stream";
import type { ColumnMap } from "./csv.ts";
import type { FetchOptions } from "./fetch-page.ts";
import type { Format, ResponseHeaders } from "./resource.ts";

/** How inputs are to be read; whatever is left out is told from the inputs. */
export interface InputOptions extends FetchOptions {
  /** Reads every input as this format, whatever its name says. */
  readonly format?: Format | null;
  /** Which CSV column holds what. */
  readonly columns?: ColumnMap | null;
  /** The encoding of the inputs; a byte order mark still decides. */
  readonly encoding?: string | null;
  /** The language to read every report in. */
  readonly language?: string | null;
  /** Outlet and publication date of reports that give none themselves. */
  readonly outlet?: string | null;
  readonly published?: string | null;
  /** Whether the pages that a feed or sitemap links to are fetched; where not given, only those of one that was fetched itself. */
  readonly follow?: boolean;
  /** Where "-" is read from; the process's standard input where not given. */
  readonly stdin?: Readable;
  /**
   * Is handed the bytes behind each report's capture, before the report: of a page, a PDF or a text file its own, of
   * a record the record as its file has it (the line, the CSV row with its header, a feed's item as JSON), else the
   * file's (NewsML). Their SHA-256 is the report's `capture.sha256`. With them the headers that the page came with; null for what no server sent.
   */
  readonly onCapture?: (bytes: Uint8Array, headers: ResponseHeaders | null) => void;
}
