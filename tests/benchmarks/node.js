// Runs JavaScript programs, of which the last gives its function to `serve`, once for each number on standard input.
// The word "heap" makes it tell the bytes that are alive.

const fs = require("fs");
const readline = require("readline");
const vm = require("vm");

globalThis.serve = (benchmark) => {
    readline.createInterface({input: process.stdin}).on("line", async (line) => {
        process.stdout.write((line === "heap" ? alive() : await benchmark(Number(line))) + "\n");
    });
};

function alive() {
    gc();
    return process.memoryUsage().heapUsed;
}

for (const file of process.argv.slice(2)) {
    vm.runInThisContext(fs.readFileSync(file, "utf8"), {filename: file});
}
