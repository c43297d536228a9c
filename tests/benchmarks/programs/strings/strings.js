// Texts: joining, splitting, searching, single characters.

function benchmark(n) {
    let text = "";
    const parts = [];
    for (let i = 0; i < n; i += 1) {
        const word = "w" + i % 1000;
        text += word;
        if (i % 100 === 0) { text = ""; }
        parts.push(word.toUpperCase());
    }
    const joined = parts.join(",");
    let found = 0;
    for (const word of joined.split(",")) {
        if (word.endsWith("7") || word.includes("42")) { found += word.length; }
    }
    let zeros = 0;
    for (let i = 0; i < joined.length; i += 1) {
        if (joined[i] === "0") { zeros += 1; }
    }
    return joined.length + text.length + found * 3 + zeros;
}

serve(benchmark);
