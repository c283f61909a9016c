import { build } from 'esbuild';

/** For webpack: a program with all that it needs, as one text. It is started from that text where no file can be. */
export default async function programText() {
  const done = this.async();
  try {
    const { outputFiles, metafile } = await build({
      entryPoints: [this.resourcePath],
      bundle: true,
      write: false,
      minify: true,
      metafile: true,
      format: 'iife',
      target: 'es2020',
      // pdf.js asks where its own file lies, when it runs in Node.
      define: { 'import.meta.url': '"file:///"' },
      logLevel: 'error',
    });
    for (const input of Object.keys(metafile.inputs)) this.addDependency(`${this.rootContext}/${input}`);
    done(null, `export default ${JSON.stringify(outputFiles[0].text)};`);
  } catch (error) {
    done(error);
  }
}
