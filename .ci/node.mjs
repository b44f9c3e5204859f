// Imported first by every script: an older Node cannot run the TypeScript files that do the work.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Tangent's tools need Node 22.18 or newer, and this is Node ${process.versions.node}: run them with "npm run …" after "npm ci", which brings Node 24.\n`,
  );
  process.exit(1);
}

export const node = process.execPath;
