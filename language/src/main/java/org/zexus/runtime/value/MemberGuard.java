package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zexus.runtime.error.Errors;

/** The guard of an object some of whose members are sealed or watched, on top of the guard that the object had. */
public final class MemberGuard implements MutationGuard {

    private static final class Watch {
        private final Object member;
        private final Object owner;
        private final Runnable watcher;
        private boolean running;

        Watch(Object member, Object owner, Runnable watcher) {
            this.member = member;
            this.owner = owner;
            this.watcher = watcher;
        }
    }

    private MutationGuard inner;
    private final Set<Object> sealed = new HashSet<>();
    private final List<Watch> watches = new ArrayList<>();

    private MemberGuard(MutationGuard inner) {
        this.inner = inner;
    }

    /** Makes a member of an object unassignable. The value that it has is not sealed by this. */
    @TruffleBoundary
    public static void seal(Guarded object, Object member) {
        of(object).sealed.add(member);
    }

    /**
     * Calls a watcher after every assignment that changes a member, except while the watcher is running.
     *
     * @param owner on whose behalf: an earlier watcher of the same member and owner is replaced
     */
    @TruffleBoundary
    public static void watch(Guarded object, Object member, Object owner, Runnable watcher) {
        List<Watch> watches = of(object).watches;
        watches.removeIf(watch -> watch.owner == owner && watch.member.equals(member));
        watches.add(new Watch(member, owner, watcher));
    }

    /** Whether members of an object are sealed or watched. */
    public static boolean isOn(Guarded object) {
        return object.guard() instanceof MemberGuard;
    }

    private static MemberGuard of(Guarded object) {
        if (object.guard() instanceof MemberGuard guard) {
            return guard;
        }
        MemberGuard guard = new MemberGuard(object.guard());
        object.setGuard(guard);
        return guard;
    }

    @Override
    public void beforeChange(Object member, Runnable undo) {
        if (member == null ? !sealed.isEmpty() : sealed.contains(member)) {
            throw Errors.immutableError(null, "cannot modify sealed value");
        }
        if (inner != null) {
            inner.beforeChange(member, undo);
        }
    }

    @Override
    public void admit(Object element) {
        if (inner != null) {
            inner.admit(element);
        }
    }

    @Override
    public void changed(Object member, Object before, Object after) {
        for (Watch watch : List.copyOf(watches)) {
            if (!watch.running && Objects.equals(watch.member, member) && !Equality.equal(before, after)) {
                watch.running = true;
                try {
                    watch.watcher.run();
                } finally {
                    watch.running = false;
                }
            }
        }
    }

    @Override
    public boolean includes(MutationGuard other) {
        return this == other || inner != null && inner.includes(other);
    }

    @Override
    public MutationGuard with(MutationGuard other) {
        inner = inner == null ? other : inner.with(other);
        return this;
    }
}
