// Runs JavaScript programs, of which the last gives its function to `serve`, once for each number on standard input.

const fs = require("fs");
const readline = require("readline");
const vm = require("vm");

globalThis.serve = (benchmark) => {
    readline.createInterface({input: process.stdin}).on("line", async (line) => {
        process.stdout.write(await benchmark(Number(line)) + "\n");
    });
};

for (const file of process.argv.slice(2)) {
    vm.runInThisContext(fs.readFileSync(file, "utf8"), {filename: file});
}
