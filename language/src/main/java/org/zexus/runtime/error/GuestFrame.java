package org.zexus.runtime.error;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.task.ResumableRoot;
import org.zexus.runtime.task.TaskEntry;

/**
 * One frame of the stack of an error.
 *
 * @param function the name of the function; null for the top level of a file, whose code is named {@code <main>}
 * @param place where it was; null when that is not known
 */
public record GuestFrame(String function, SourcePlace place) {

    /**
     * The frames of an error inside the task that it left, innermost first, without those of the runtime itself.
     *
     * @param isAwaited whether the error was raised in another task, so that its place is not that of a frame here
     */
    @TruffleBoundary
    static List<GuestFrame> of(AbstractTruffleException error, boolean isAwaited) {
        List<TruffleStackTraceElement> elements = TruffleStackTrace.getStackTrace(error);
        List<GuestFrame> frames = new ArrayList<>();
        SourcePlace errorPlace = error instanceof ZexusException zexus && !isAwaited
                ? SourcePlace.of(zexus.position())
                : null;
        for (TruffleStackTraceElement element : elements == null ? List.<TruffleStackTraceElement>of() : elements) {
            RootNode root = element.getTarget().getRootNode();
            if (root instanceof TaskEntry) {
                break;
            }
            if (root.isInternal()) {
                continue;
            }
            SourcePlace place = frames.isEmpty() && errorPlace != null ? errorPlace
                    : SourcePlace.of(sectionOf(element, root));
            frames.add(new GuestFrame(functionOf(root), place));
        }
        return frames;
    }

    /** The frame of code that stands where its root node says. */
    public static GuestFrame of(RootNode root) {
        return new GuestFrame(functionOf(root), SourcePlace.of(root.getSourceSection()));
    }

    private static String functionOf(RootNode root) {
        String name = root.getName();
        return name == null || name.isEmpty() || name.startsWith("<") ? null : name;
    }

    /** The place of a frame; of a call that was resumed, which no call node stands for, its root node knows it. */
    private static SourceSection sectionOf(TruffleStackTraceElement element, RootNode root) {
        InteropLibrary interop = InteropLibrary.getUncached();
        Object guest = element.getGuestObject();
        try {
            return interop.hasSourceLocation(guest) ? interop.getSourceLocation(guest)
                    : root instanceof ResumableRoot ? root.getSourceSection() : null;
        } catch (UnsupportedMessageException e) {
            throw new IllegalStateException("a stack element does not keep to what it said of itself", e);
        }
    }

    /** {@code half (main.zx:2:14)}, or just the place at the top level. */
    @Override
    public String toString() {
        if (function == null) {
            return place == null ? "?" : place.toString();
        }
        return place == null ? function : function + " (" + place + ")";
    }
}
