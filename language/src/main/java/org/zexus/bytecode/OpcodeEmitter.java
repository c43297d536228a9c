package org.zexus.bytecode;

/** A method per opcode, with names and values in place of constant indexes. */
public abstract sealed class OpcodeEmitter extends CoreEmitter permits BytecodeBuilder {
    OpcodeEmitter() {}

    // Collections, members, types

    /** {@code BUILD_LIST}. */
    public final int emitBuildList(int count) {
        return emit(Opcode.BUILD_LIST, count);
    }

    /** {@code BUILD_MAP} of {@code pairs} entries. */
    public final int emitBuildMap(int pairs) {
        return emit(Opcode.BUILD_MAP, pairs);
    }

    /** {@code BUILD_SET}. */
    public final int emitBuildSet(int count) {
        return emit(Opcode.BUILD_SET, count);
    }

    /** {@code INDEX}. */
    public final int emitIndex() {
        return emit(Opcode.INDEX);
    }

    /** {@code SET_INDEX}. */
    public final int emitSetIndex() {
        return emit(Opcode.SET_INDEX);
    }

    /** {@code LOAD_CONST} of the name and {@code GET_ATTR}; returns the index of the latter. */
    public final int emitGetAttribute(String name) {
        emitLoadConst(name);
        return emit(Opcode.GET_ATTR);
    }

    /** {@code SET_ATTR}. */
    public final int emitSetAttribute(String name) {
        return emit(Opcode.SET_ATTR, addConstant(name));
    }

    /** {@code DEFINE_TYPE}. */
    public final int emitDefineType(TypeDeclaration declaration) {
        return emit(Opcode.DEFINE_TYPE, addConstant(declaration));
    }

    /** {@code BUILD_ENUM}. */
    public final int emitBuildEnum(EnumDeclaration declaration) {
        return emit(Opcode.BUILD_ENUM, addConstant(declaration));
    }

    // Modules

    /** {@code LOAD_MODULE}. */
    public final int emitLoadModule(String path) {
        return emit(Opcode.LOAD_MODULE, addConstant(path));
    }

    /** {@code GET_EXPORT}. */
    public final int emitGetExport(String name) {
        return emit(Opcode.GET_EXPORT, addConstant(name));
    }

    /** {@code BUILD_MODULE}. */
    public final int emitBuildModule(Bytecode body) {
        return emit(Opcode.BUILD_MODULE, addConstant(body));
    }

    // Tasks, events, output

    /** {@code SPAWN} of the callable on the stack. */
    public final int emitSpawn() {
        return emit(Opcode.SPAWN);
    }

    /** {@code SPAWN} of a named function. */
    public final int emitSpawn(String name, int arguments) {
        return emit(Opcode.SPAWN, addConstant(name), arguments);
    }

    /** {@code AWAIT}. */
    public final int emitAwait() {
        return emit(Opcode.AWAIT);
    }

    /** {@code REGISTER_EVENT}. */
    public final int emitRegisterEvent(String event, String handler) {
        return emit(Opcode.REGISTER_EVENT, addConstant(event), addConstant(handler));
    }

    /** {@code EMIT_EVENT} with the payload on the stack, if there is one. */
    public final int emitEmitEvent(String event) {
        return emit(Opcode.EMIT_EVENT, addConstant(event));
    }

    /** {@code EMIT_EVENT} with a constant payload for an empty stack. */
    public final int emitEmitEvent(String event, Object payload) {
        return emit(Opcode.EMIT_EVENT, addConstant(event), addConstant(payload));
    }

    /** {@code PRINT}. */
    public final int emitPrint() {
        return emit(Opcode.PRINT);
    }

    // Ledger

    /** {@code HASH_BLOCK}. */
    public final int emitHashBlock() {
        return emit(Opcode.HASH_BLOCK);
    }

    /** {@code VERIFY_SIGNATURE}. */
    public final int emitVerifySignature() {
        return emit(Opcode.VERIFY_SIGNATURE);
    }

    /** {@code MERKLE_ROOT} of the {@code leaves} topmost values. */
    public final int emitMerkleRoot(int leaves) {
        return emit(Opcode.MERKLE_ROOT, leaves);
    }

    /** {@code STATE_READ} of a key, which is added to the pool. */
    public final int emitStateRead(Object key) {
        return emitStateReadConst(addConstant(key));
    }

    /** {@code STATE_READ} of the key at a constant index. */
    public final int emitStateReadConst(int index) {
        return emit(Opcode.STATE_READ, index);
    }

    /** {@code STATE_WRITE} of a key, which is added to the pool. */
    public final int emitStateWrite(Object key) {
        return emitStateWriteConst(addConstant(key));
    }

    /** {@code STATE_WRITE} of the key at a constant index. */
    public final int emitStateWriteConst(int index) {
        return emit(Opcode.STATE_WRITE, index);
    }

    /** {@code TX_BEGIN}. */
    public final int emitTxBegin() {
        return emit(Opcode.TX_BEGIN);
    }

    /** {@code TX_COMMIT}. */
    public final int emitTxCommit() {
        return emit(Opcode.TX_COMMIT);
    }

    /** {@code TX_REVERT} without a reason. */
    public final int emitTxRevert() {
        return emit(Opcode.TX_REVERT);
    }

    /** {@code TX_REVERT} with a reason. */
    public final int emitTxRevert(Object reason) {
        return emit(Opcode.TX_REVERT, addConstant(reason));
    }

    /** {@code GAS_CHARGE}. */
    public final int emitGasCharge(int amount) {
        return emit(Opcode.GAS_CHARGE, amount);
    }

    /** {@code LEDGER_APPEND}. */
    public final int emitLedgerAppend() {
        return emit(Opcode.LEDGER_APPEND);
    }
}
