// Eight queens that do not attack each other: recursion, and lists of booleans.

class Board {
    constructor() {
        this.freeRows = null;
        this.freeMaxs = null;
        this.freeMins = null;
        this.queenRows = null;
    }

    solve() {
        this.freeRows = new Array(8).fill(true);
        this.freeMaxs = new Array(16).fill(true);
        this.freeMins = new Array(16).fill(true);
        this.queenRows = new Array(8).fill(-1);
        return this.placeQueen(0);
    }

    placeQueen(column) {
        for (let row = 0; row < 8; row += 1) {
            if (this.isFree(row, column)) {
                this.queenRows[row] = column;
                this.mark(row, column, false);
                if (column === 7) { return true; }
                if (this.placeQueen(column + 1)) { return true; }
                this.mark(row, column, true);
            }
        }
        return false;
    }

    isFree(row, column) {
        return this.freeRows[row] && this.freeMaxs[column + row] && this.freeMins[column - row + 7];
    }

    mark(row, column, value) {
        this.freeRows[row] = value;
        this.freeMaxs[column + row] = value;
        this.freeMins[column - row + 7] = value;
    }
}

function once() {
    let solved = true;
    for (let i = 0; i < 10; i += 1) { solved = solved && new Board().solve(); }
    return solved ? 1 : 0;
}

function benchmark(n) {
    let result = 0;
    for (let i = 0; i < n; i += 1) { result = once(); }
    return result;
}

serve(benchmark);
