// Runs a JavaScript program, which gives its function to `serve`, once for each number on standard input.

const fs = require("fs");
const readline = require("readline");
const vm = require("vm");

globalThis.serve = (benchmark) => {
    readline.createInterface({input: process.stdin}).on("line", (line) => {
        process.stdout.write(benchmark(Number(line)) + "\n");
    });
};

const file = process.argv[2];
vm.runInThisContext(fs.readFileSync(file, "utf8"), {filename: file});
