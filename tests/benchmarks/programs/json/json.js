// A JSON parser that reads a message of a user interface: characters, short strings and objects of several types.

// Where the members of an object are, by a hash that only looks at the length of the name.
class HashIndexTable {
    constructor() {
        this.slots = [];
        for (let i = 0; i < 32; i += 1) { this.slots.push(0); }
    }

    add(name, index) { this.slots[this.slotOf(name)] = index < 255 ? index + 1 : 0; }

    get(name) { return this.slots[this.slotOf(name)] - 1; }

    slotOf(name) { return name.length * 1402589 % 32; }
}

class JsonLiteral {
    constructor(value) { this.value = value; }

    isObject() { return false; }

    isArray() { return false; }
}

class JsonNumber {
    constructor(text) { this.text = text; }

    isObject() { return false; }

    isArray() { return false; }
}

class JsonString {
    constructor(text) { this.text = text; }

    isObject() { return false; }

    isArray() { return false; }
}

class JsonArray {
    constructor() { this.values = new Vector(); }

    isObject() { return false; }

    isArray() { return true; }

    add(value) { this.values.add(value); }

    size() { return this.values.size(); }
}

class JsonObject {
    constructor() {
        this.names = new Vector();
        this.values = new Vector();
        this.table = new HashIndexTable();
    }

    isObject() { return true; }

    isArray() { return false; }

    add(name, value) {
        this.table.add(name, this.names.size());
        this.names.add(name);
        this.values.add(value);
    }

    get(name) {
        const index = this.indexOf(name);
        return index === -1 ? null : this.values.at(index);
    }

    indexOf(name) {
        const index = this.table.get(name);
        if (index !== -1 && this.names.at(index) === name) { return index; }
        for (let i = 0; i < this.names.size(); i += 1) {
            if (this.names.at(i) === name) { return i; }
        }
        return -1;
    }
}

const NULL = new JsonLiteral(null);
const TRUE = new JsonLiteral(true);
const FALSE = new JsonLiteral(false);

class Parser {
    constructor(input) {
        this.input = input;
        this.index = -1;
        this.line = 1;
        this.column = 0;
        this.current = null;
        this.captureBuffer = "";
        this.captureStart = -1;
    }

    parse() {
        this.read();
        this.skipSpace();
        const result = this.readValue();
        this.skipSpace();
        if (this.current !== null) { throw this.error("unexpected character"); }
        return result;
    }

    readValue() {
        const first = this.current;
        if (first === "n") { return this.readWord("null", NULL); }
        if (first === "t") { return this.readWord("true", TRUE); }
        if (first === "f") { return this.readWord("false", FALSE); }
        if (first === "\"") { return new JsonString(this.readText()); }
        if (first === "[") { return this.readArray(); }
        if (first === "{") { return this.readObject(); }
        if (first === "-" || this.isDigit()) { return this.readNumber(); }
        throw this.error("expected a value");
    }

    readArray() {
        this.read();
        const array = new JsonArray();
        this.skipSpace();
        if (this.readChar("]")) { return array; }
        let more = true;
        while (more) {
            this.skipSpace();
            array.add(this.readValue());
            this.skipSpace();
            more = this.readChar(",");
        }
        if (!this.readChar("]")) { throw this.error("expected ',' or ']'"); }
        return array;
    }

    readObject() {
        this.read();
        const object = new JsonObject();
        this.skipSpace();
        if (this.readChar("}")) { return object; }
        let more = true;
        while (more) {
            this.skipSpace();
            if (this.current !== "\"") { throw this.error("expected a name"); }
            const name = this.readText();
            this.skipSpace();
            if (!this.readChar(":")) { throw this.error("expected ':'"); }
            this.skipSpace();
            object.add(name, this.readValue());
            this.skipSpace();
            more = this.readChar(",");
        }
        if (!this.readChar("}")) { throw this.error("expected ',' or '}'"); }
        return object;
    }

    readWord(word, value) {
        for (let i = 0; i < word.length; i += 1) {
            if (!this.readChar(word[i])) { throw this.error("expected " + word); }
        }
        return value;
    }

    readText() {
        this.read();
        this.startCapture();
        while (this.current !== "\"") {
            if (this.current === null) { throw this.error("expected the end of a string"); }
            if (this.current === "\\") {
                this.pauseCapture();
                this.readEscape();
                this.startCapture();
            } else {
                this.read();
            }
        }
        const text = this.endCapture();
        this.read();
        return text;
    }

    readEscape() {
        this.read();
        const escape = this.current;
        if (escape === "\"" || escape === "/" || escape === "\\") {
            this.captureBuffer += escape;
        } else if (escape === "n") {
            this.captureBuffer += "\n";
        } else if (escape === "t") {
            this.captureBuffer += "\t";
        } else {
            throw this.error("expected an escape sequence");
        }
        this.read();
    }

    readNumber() {
        this.startCapture();
        this.readChar("-");
        const first = this.current;
        if (!this.readDigit()) { throw this.error("expected a digit"); }
        if (first !== "0") { this.readDigits(); }
        if (this.readChar(".")) {
            if (!this.readDigit()) { throw this.error("expected a digit"); }
            this.readDigits();
        }
        if (this.readChar("e") || this.readChar("E")) {
            if (!this.readChar("+")) { this.readChar("-"); }
            if (!this.readDigit()) { throw this.error("expected a digit"); }
            this.readDigits();
        }
        return new JsonNumber(this.endCapture());
    }

    readDigits() { while (this.readDigit()) {} }

    readDigit() {
        if (!this.isDigit()) { return false; }
        this.read();
        return true;
    }

    readChar(character) {
        if (this.current !== character) { return false; }
        this.read();
        return true;
    }

    skipSpace() { while (this.isSpace()) { this.read(); } }

    read() {
        if (this.current === "\n") {
            this.line += 1;
            this.column = 0;
        }
        this.index += 1;
        this.column += 1;
        this.current = this.index < this.input.length ? this.input[this.index] : null;
    }

    startCapture() { this.captureStart = this.index; }

    pauseCapture() {
        this.captureBuffer += this.input.substring(this.captureStart, this.index);
        this.captureStart = -1;
    }

    endCapture() {
        let captured = this.input.substring(this.captureStart, this.index);
        if (this.captureBuffer !== "") {
            captured = this.captureBuffer + captured;
            this.captureBuffer = "";
        }
        this.captureStart = -1;
        return captured;
    }

    isSpace() {
        return this.current === " " || this.current === "\t" || this.current === "\n" || this.current === "\r";
    }

    isDigit() {
        const c = this.current;
        return c === "0" || c === "1" || c === "2" || c === "3" || c === "4" || c === "5" || c === "6" || c === "7"
            || c === "8" || c === "9";
    }

    error(message) { return message + " at " + this.line + ":" + this.column; }
}

function operation(i) {
    const widget = "\"w" + i + "\"";
    if (i % 4 === 0) { return "[\"destroy\"," + widget + "]"; }
    if (i % 4 === 1) {
        return "[\"set\"," + widget + ",{\"activeControl\":\"w" + (i + 45) + "\",\"bounds\":[" + i + "," + i * 2 + ",-100,0]}]";
    }
    if (i % 4 === 2) {
        return "[\"create\"," + widget + ",\"widgets.Label\",{\"parent\":\"w" + (i - 1)
            + "\",\"style\":[\"NONE\"],\"text\":\"Line\\n" + i
            + "\",\"customVariant\":null,\"visible\":true,\"opacity\":0." + i + "e1}]";
    }
    return "[\"listen\"," + widget + ",{\"Selection\":false,\"title\":\"a \\\"new\\\" title\"}]";
}

function message() {
    const operations = [];
    for (let i = 0; i < 156; i += 1) { operations.push(operation(i)); }
    return "{\"head\":{\"requestCounter\":4},\"operations\":[" + operations.join(",") + "]}";
}

function benchmark(n) {
    const text = message();
    let size = 0;
    for (let i = 0; i < n; i += 1) {
        const result = new Parser(text).parse();
        if (!result.isObject() || !result.get("head").isObject() || !result.get("operations").isArray()) {
            throw new Error("wrong result");
        }
        size = result.get("operations").size();
    }
    return size;
}

serve(benchmark);
