// All permutations of six elements: recursion, and swaps in a list.

class Permutation {
    constructor() {
        this.count = 0;
        this.elements = null;
    }

    run() {
        this.elements = [0, 1, 2, 3, 4, 5];
        this.permute(6);
        return this.count;
    }

    permute(n) {
        this.count += 1;
        if (n !== 0) {
            const last = n - 1;
            this.permute(last);
            for (let i = last; i >= 0; i -= 1) {
                this.swap(last, i);
                this.permute(last);
                this.swap(last, i);
            }
        }
    }

    swap(i, j) {
        const kept = this.elements[i];
        this.elements[i] = this.elements[j];
        this.elements[j] = kept;
    }
}

function benchmark(n) {
    let result = 0;
    for (let i = 0; i < n; i += 1) { result = new Permutation().run(); }
    return result;
}

serve(benchmark);
