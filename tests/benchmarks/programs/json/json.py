# A JSON parser that reads a message of a user interface: characters, short strings and objects of several types.

from som import Vector


class HashIndexTable:
    """Where the members of an object are, by a hash that only looks at the length of the name."""

    def __init__(self):
        self.slots = [0] * 32

    def add(self, name, index):
        self.slots[self.slot_of(name)] = index + 1 if index < 255 else 0

    def get(self, name):
        return self.slots[self.slot_of(name)] - 1

    def slot_of(self, name):
        return len(name) * 1402589 % 32


class JsonValue:
    def is_object(self):
        return False

    def is_array(self):
        return False


class JsonLiteral(JsonValue):
    def __init__(self, value):
        self.value = value


class JsonNumber(JsonValue):
    def __init__(self, text):
        self.text = text


class JsonString(JsonValue):
    def __init__(self, text):
        self.text = text


class JsonArray(JsonValue):
    def __init__(self):
        self.values = Vector()

    def is_array(self):
        return True

    def add(self, value):
        self.values.add(value)

    def size(self):
        return self.values.size()


class JsonObject(JsonValue):
    def __init__(self):
        self.names = Vector()
        self.values = Vector()
        self.table = HashIndexTable()

    def is_object(self):
        return True

    def add(self, name, value):
        self.table.add(name, self.names.size())
        self.names.add(name)
        self.values.add(value)

    def get(self, name):
        index = self.index_of(name)
        return None if index == -1 else self.values.at(index)

    def index_of(self, name):
        index = self.table.get(name)
        if index != -1 and self.names.at(index) == name:
            return index
        for i in range(self.names.size()):
            if self.names.at(i) == name:
                return i
        return -1


NULL = JsonLiteral(None)
TRUE = JsonLiteral(True)
FALSE = JsonLiteral(False)


class Parser:
    def __init__(self, input):
        self.input = input
        self.index = -1
        self.line = 1
        self.column = 0
        self.current = None
        self.capture_buffer = ""
        self.capture_start = -1

    def parse(self):
        self.read()
        self.skip_space()
        result = self.read_value()
        self.skip_space()
        if self.current is not None:
            raise self.error("unexpected character")
        return result

    def read_value(self):
        first = self.current
        if first == "n":
            return self.read_word("null", NULL)
        if first == "t":
            return self.read_word("true", TRUE)
        if first == "f":
            return self.read_word("false", FALSE)
        if first == "\"":
            return JsonString(self.read_text())
        if first == "[":
            return self.read_array()
        if first == "{":
            return self.read_object()
        if first == "-" or self.is_digit():
            return self.read_number()
        raise self.error("expected a value")

    def read_array(self):
        self.read()
        array = JsonArray()
        self.skip_space()
        if self.read_char("]"):
            return array
        more = True
        while more:
            self.skip_space()
            array.add(self.read_value())
            self.skip_space()
            more = self.read_char(",")
        if not self.read_char("]"):
            raise self.error("expected ',' or ']'")
        return array

    def read_object(self):
        self.read()
        obj = JsonObject()
        self.skip_space()
        if self.read_char("}"):
            return obj
        more = True
        while more:
            self.skip_space()
            if self.current != "\"":
                raise self.error("expected a name")
            name = self.read_text()
            self.skip_space()
            if not self.read_char(":"):
                raise self.error("expected ':'")
            self.skip_space()
            obj.add(name, self.read_value())
            self.skip_space()
            more = self.read_char(",")
        if not self.read_char("}"):
            raise self.error("expected ',' or '}'")
        return obj

    def read_word(self, word, value):
        for character in word:
            if not self.read_char(character):
                raise self.error("expected " + word)
        return value

    def read_text(self):
        self.read()
        self.start_capture()
        while self.current != "\"":
            if self.current is None:
                raise self.error("expected the end of a string")
            if self.current == "\\":
                self.pause_capture()
                self.read_escape()
                self.start_capture()
            else:
                self.read()
        text = self.end_capture()
        self.read()
        return text

    def read_escape(self):
        self.read()
        escape = self.current
        if escape == "\"" or escape == "/" or escape == "\\":
            self.capture_buffer += escape
        elif escape == "n":
            self.capture_buffer += "\n"
        elif escape == "t":
            self.capture_buffer += "\t"
        else:
            raise self.error("expected an escape sequence")
        self.read()

    def read_number(self):
        self.start_capture()
        self.read_char("-")
        first = self.current
        if not self.read_digit():
            raise self.error("expected a digit")
        if first != "0":
            self.read_digits()
        if self.read_char("."):
            if not self.read_digit():
                raise self.error("expected a digit")
            self.read_digits()
        if self.read_char("e") or self.read_char("E"):
            if not self.read_char("+"):
                self.read_char("-")
            if not self.read_digit():
                raise self.error("expected a digit")
            self.read_digits()
        return JsonNumber(self.end_capture())

    def read_digits(self):
        while self.read_digit():
            pass

    def read_digit(self):
        if not self.is_digit():
            return False
        self.read()
        return True

    def read_char(self, character):
        if self.current != character:
            return False
        self.read()
        return True

    def skip_space(self):
        while self.is_space():
            self.read()

    def read(self):
        if self.current == "\n":
            self.line += 1
            self.column = 0
        self.index += 1
        self.column += 1
        self.current = self.input[self.index] if self.index < len(self.input) else None

    def start_capture(self):
        self.capture_start = self.index

    def pause_capture(self):
        self.capture_buffer += self.input[self.capture_start:self.index]
        self.capture_start = -1

    def end_capture(self):
        captured = self.input[self.capture_start:self.index]
        if self.capture_buffer != "":
            captured = self.capture_buffer + captured
            self.capture_buffer = ""
        self.capture_start = -1
        return captured

    def is_space(self):
        c = self.current
        return c == " " or c == "\t" or c == "\n" or c == "\r"

    def is_digit(self):
        c = self.current
        return (c == "0" or c == "1" or c == "2" or c == "3" or c == "4" or c == "5" or c == "6" or c == "7"
                or c == "8" or c == "9")

    def error(self, message):
        return ValueError(message + " at " + str(self.line) + ":" + str(self.column))


def operation(i):
    widget = "\"w" + str(i) + "\""
    if i % 4 == 0:
        return "[\"destroy\"," + widget + "]"
    if i % 4 == 1:
        return ("[\"set\"," + widget + ",{\"activeControl\":\"w" + str(i + 45) + "\",\"bounds\":[" + str(i) + ","
                + str(i * 2) + ",-100,0]}]")
    if i % 4 == 2:
        return ("[\"create\"," + widget + ",\"widgets.Label\",{\"parent\":\"w" + str(i - 1)
                + "\",\"style\":[\"NONE\"],\"text\":\"Line\\n" + str(i)
                + "\",\"customVariant\":null,\"visible\":true,\"opacity\":0." + str(i) + "e1}]")
    return "[\"listen\"," + widget + ",{\"Selection\":false,\"title\":\"a \\\"new\\\" title\"}]"


def message():
    return ("{\"head\":{\"requestCounter\":4},\"operations\":[" + ",".join(operation(i) for i in range(156)) + "]}")


def benchmark(n):
    text = message()
    size = 0
    for _ in range(n):
        result = Parser(text).parse()
        if (not result.is_object() or not result.get("head").is_object()
                or not result.get("operations").is_array()):
            raise ValueError("wrong result")
        size = result.get("operations").size()
    return size


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
