import { openSections } from "../learn/model-file.ts";
import { openPerceptron, scoreClasses } from "../learn/perceptron.ts";
import { BOUNDARY_FEATURES_MAX, boundaryFeatures, type DecideBorder } from "./boundary-features.ts";

/** Classes of the model: the sentence goes on, a new one begins. */
export const GOES_ON = 0;
export const BEGINS = 1;

/** Opens a trained splitter of sentences. @throws when the file is damaged or of another kind. */
export function openSplitter(file: Uint8Array): DecideBorder {
  const model = openPerceptron(openSections(file), "ends");
  const features = new Uint32Array(BOUNDARY_FEATURES_MAX);
  const scores = new Int32Array(2);
  return (of, border) => {
    const used = boundaryFeatures(of, border, features);
    scoreClasses(model, features, used, scores);
    return (scores[BEGINS] as number) > (scores[GOES_ON] as number);
  };
}
