/**
 * For webpack: a module that asks where its own file lies (pdf.js does, when it runs in Node) gets no answer. Otherwise
 * the folder of the computer that built the pages would stand in them.
 */
export default function withoutFilePath(source) {
  return source.replaceAll('import.meta.url', '"file:///"');
}
