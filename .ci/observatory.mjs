// What Mozilla's observatory and Google's csp_evaluator say of the site that a process serves: node observatory.mjs PACKAGES PORT
// KEY CERTIFICATE. The process speaks http as behind a proxy; the proxy is here, so that the observatory sees what a browser would.
// Every test has to pass and the evaluator to have nothing of weight to say; prints what they found.
import http from "node:http";
import https from "node:https";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [packages, port, key, cert] = process.argv.slice(2);
const HTTPS = Number(port) + 1;
const HTTP = Number(port) + 2;
const source = (path) => import(pathToFileURL(`${packages}/node_modules/@mdn/mdn-http-observatory/src/${path}`));
const { retrieve } = await source("retriever/retriever.js");
const { ALL_TESTS } = await source("constants.js");
const { getGradeForScore, getScoreDescription, getScoreModifier } = await source("grader/grader.js");
const { CspEvaluator } = createRequire(`${packages}/`)("csp_evaluator/dist/evaluator.js");
const { CspParser } = createRequire(`${packages}/`)("csp_evaluator/dist/parser.js");
const { Severity } = createRequire(`${packages}/`)("csp_evaluator/dist/finding.js");

const proxy = https.createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
  const headers = { ...request.headers, host: `127.0.0.1:${port}` };
  const onward = http.request({ port, host: "127.0.0.1", method: request.method, path: request.url, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.rawHeaders);
    answer.pipe(response);
  });
  request.pipe(onward);
});
const door = http.createServer((request, response) => {
  response.writeHead(301, { location: `https://localhost:${HTTPS}${request.url}` }).end();
});
await new Promise((ready) => proxy.listen(HTTPS, ready));
await new Promise((ready) => door.listen(HTTP, ready));

let sound = true;
for (const path of ["/sign-in", "/sign-up", "/"]) {
  const found = await retrieve("localhost", { httpPort: HTTP, httpsPort: HTTPS, path });
  const results = ALL_TESTS.map((test) => test(found));
  let score = 100;
  for (const { constructor, pass, result } of results) {
    score += result ? getScoreModifier(result) : 0;
    if (!pass) {
      sound = false;
      console.log(`  ${path}: ${constructor.name}: ${result}: ${getScoreDescription(result)}`);
    }
  }
  console.log(`  ${path}: ${results.length} tests of the observatory, ${score} points, grade ${getGradeForScore(score).grade}`);

  const policy = found.responses.auto.headers["content-security-policy"];
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
  for (const { severity, directive, value, description } of findings) {
    // What it calls information is praise, or a question.
    const weighs = ![Severity.INFO, Severity.NONE, Severity.STRICT_CSP].includes(severity);
    sound &&= !weighs;
    console.log(`  ${path}: csp_evaluator${weighs ? "" : " remarks"}: ${directive} ${value ?? ""}: ${description}`);
  }
  console.log(`  ${path}: csp_evaluator has ${findings.length} findings`);
}
process.exit(sound ? 0 : 1);
