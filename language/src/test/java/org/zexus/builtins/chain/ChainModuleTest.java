package org.zexus.builtins.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zexus.language.Program;

class ChainModuleTest {
    private static String value(String code) {
        return Program.value("use \"blockchain\" as b\n" + code);
    }

    /** Roots by RFC 6962. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[] | e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "[\"a\"] | 022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c",
        "[\"a\", \"b\"] | b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb",
        "[\"a\", \"b\", \"c\"] | 36642e73c2540ab121e3a6bf9545b0a24982cd830eb13d3cd19de3ce6c021ec1",
        "[\"a\", \"b\", \"c\", \"c\"] | e9636069c740c9ff51625b01a0b040396d265a9b920cc6febdfa5ecc9f58ecce",
        "[\"a\", \"b\", \"c\", \"d\"] | 33376a3bd63e9993708a84ddfe6c28ae58b83505dd1fed711bd924ec5a6239f0",
        "[\"a\", \"b\", \"c\", \"d\", \"e\"] | fe14a5426fbd70c0fa73f52342afed0da0bd23c4838662ccf6b88a3070ead97b"})
    void roots(String leaves, String root) {
        assertEquals(root, value("merkle_root(" + leaves + ")"));
        assertEquals(root, value("b.calculate_merkle_root(" + leaves + ")"));
    }

    @Test
    void everyLeafHasAProofAndNothingElseHas() {
        assertEquals("true",
                value("""
                        let ok = true
                        for each n in range(1, 20) {
                            let leaves = range(n).map((i) => "leaf ${i}")
                            let root = merkle_root(leaves)
                            for each i in range(n) {
                                let proof = merkle_proof(leaves, i)
                                if not verify_merkle(root, leaves[i], i, n, proof) { ok = "leaf ${i} of ${n}" }
                                if verify_merkle(root, "other", i, n, proof) { ok = "other value at ${i} of ${n}" }
                                if n > 1 and verify_merkle(root, leaves[i], (i + 1) % n, n, proof) { ok = "place ${i} of ${n}" }
                                if verify_merkle(root, leaves[i], i, n, proof.concat([root])) { ok = "long ${i} of ${n}" }
                                if len(proof) > 0 and verify_merkle(root, leaves[i], i, n, proof[1:]) { ok = "short ${i} of ${n}" }
                            }
                        }
                        ok"""));
        assertEquals("false", value("verify_merkle(\"xyz\", 1, 0, 1, [])"));
        assertEquals("false", value("verify_merkle(merkle_root([1]), 1, -1, 1, [])"));
        assertEquals("false", value("verify_merkle(merkle_root([1]), 1, 0, 1, [7])"));
        assertTrue(Program.error("merkle_proof([], 0)").startsWith("IndexError: "));
    }

    /** What the old rules give for old data. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "legacy_merkle_root([\"a\", \"b\", \"c\"]) | 0bdf27bf7ec894ca7cadfe491ec1a3ece840f117989e8c5e9bd7086467bf6c38",
        "legacy_merkle_root([]) | ''",
        "b.legacy_calculate_merkle_root([]) | e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "b.legacy_calculate_merkle_root([\"a\"]) | a",
        "b.legacy_calculate_merkle_root([\"a\", \"b\"]) | fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603",
        "b.legacy_calculate_merkle_root([\"a\", \"b\", \"c\"]) | 5c700ad7ee9dc104f1a6e92da5a3a76f73d62b0d1c86a205eace21ed914dcdbf",
        "b.legacy_hash_block({index: 1, timestamp: 2, data: \"d\", previous_hash: \"p\", nonce: 0}) | 900d52638ebad719ab322a4b5d9c122f4e643cc0d3922d0959502ca99847b259",
        "b.legacy_hash_transaction({sender: \"a\", recipient: \"b\", amount: 5, timestamp: 1}) | fc561b8b93dc395db6a6af9e35c1e53425e37ba3436450ab858605b2f040a336",
        "string(b.proof_of_work(\"x\", 2)) | {nonce: 84, hash: 009d9e88ce13770ca5fc05097eb32a9576e1b989c0584f9174f31fe70aadc342}",
        "b.create_address(\"pk\").lower() | 0xe8034f6686bd446cf01f30619cc5f605cc0cbc51"})
    void oldRules(String code, String expected) {
        assertEquals(expected, value(code));
    }

    @Test
    void blocksThatDifferHaveDifferentHashes() {
        assertEquals("[false, true, false]", value("""
                let one = b.create_block(1, 23, "d", "p")
                let other = b.create_block(12, 3, "d", "p")
                [one.hash == other.hash, one.hash == b.hash_block(one),
                    b.create_block(1, 23, "d", "p", 0, "main").hash == one.hash]"""));
        assertEquals("[false, true]", value("""
                let t = b.create_transaction("a", "b", 5, 1)
                [t.hash == b.create_transaction("ab", "", 5, 1).hash, t.hash == b.hashTransaction(t)]"""));
        assertTrue(Program.error("use \"blockchain\" as b\nb.hash_block({index: 1})").startsWith("ValueError: "));
    }

    @Test
    void chainsAreChecked() {
        assertEquals("[1, 2, true, true, false, false, false]", value("""
                let c = b.create_chain("test")
                let before = b.get_chain_info(c).height
                b.add_block(c, {from: "ann", amount: 5})
                let info = b.get_chain_info(c)
                let seen = [before, info.height, info.valid, b.validate_chain(c.blocks)]
                c.blocks[1].data.amount = 500
                seen.push(b.validate_chain(c))
                c.blocks[1].hash = b.hash_block(c.blocks[1])
                c.blocks[1].previous_hash = "0"
                seen.push(b.validate_chain(c))
                seen.push(b.validate_chain([1]))
                seen"""));
    }

    @Test
    void addresses() {
        assertEquals("[false, true, true, false, true]",
                value("""
                        ["0x1234", "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf", "0x7e5f4552091a69125d5dfcb7b8c2659029395bdf",
                            "0x7E5F4552091A69125d5DfCb7b8C2659029395BdF", b.create_address("x")].map((a) => b.validate_address(a))"""));
    }
}
