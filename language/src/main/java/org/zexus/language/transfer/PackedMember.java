package org.zexus.language.transfer;

import org.zexus.runtime.scope.GlobalCell;

/** A value of the library, which each context finds in its own library. */
final class PackedMember extends Packed {

    private final LibraryMember member;

    PackedMember(LibraryMember member) {
        this.member = member;
    }

    @Override
    Object restore(Unpacking to) {
        if (member.module() == null) {
            return to.place().context().builtin(member.name());
        }
        var module = to.place().libraryModule(member.module());
        if (member.name() == null) {
            return module;
        }
        GlobalCell cell = module.exported(member.name());
        return cell.get();
    }
}
