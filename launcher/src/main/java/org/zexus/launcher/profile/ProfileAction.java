package org.zexus.launcher.profile;

import com.oracle.truffle.tools.profiler.CPUSampler;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.Engine;
import org.zexus.launcher.Session;
import org.zexus.launcher.command.Action;
import org.zexus.launcher.command.RunAction;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.UsageException;

/** {@code profile}: runs a program and reports where its time goes. */
public final class ProfileAction implements Action {
    private static final long PERIOD_MILLIS = 1;

    private final Session session;

    /** The command in a session. */
    public ProfileAction(Session session) {
        this.session = session;
    }

    @Override
    public int run() throws UsageException {
        if (session.line().has(Flag.INSTRUCTIONS)) {
            return new InstructionReport(session).run();
        }
        if (session.line().has(Flag.OUTPUT)) {
            throw new UsageException("'" + Flag.OUTPUT.option() + "' goes with '" + Flag.INSTRUCTIONS.option()
                    + "'; the others write to standard error");
        }
        return session.line().has(Flag.ALLOCATIONS) ? sampleMemory() : sampleTime();
    }

    private int sampleMemory() throws UsageException {
        if (session.line().has(Flag.FLAME) || !MemorySampler.isPossible()) {
            throw new UsageException("'" + Flag.ALLOCATIONS.option() + "' goes with the Java VM only, and without '"
                    + Flag.FLAME.option() + "'");
        }
        try (Engine engine = session.newEngine();
                MemorySampler sampler = MemorySampler.start(CPUSampler.find(engine))) {
            int status = new RunAction(session).run(home -> session.newContext(engine, home));
            session.tell(sampler.table());
            return status;
        }
    }

    private int sampleTime() throws UsageException {
        boolean flame = session.line().has(Flag.FLAME);
        if (flame) {
            drawFlameGraph(session.line().value(Flag.FLAME).orElseThrow());
        }
        try (Engine engine = session.newEngine()) {
            CPUSampler sampler = CPUSampler.find(engine);
            if (!flame) {
                sampler.setPeriod(PERIOD_MILLIS);
                sampler.setCollecting(true);
            }
            long start = System.nanoTime();
            int status = new RunAction(session).run(home -> session.newContext(engine, home));
            session.tell(TimeTable.of(sampler.getDataList(), (System.nanoTime() - start) / 1e6));
            return status;
        }
    }

    /** Has the profiler draw the picture when the engine is closed. */
    private void drawFlameGraph(String file) throws UsageException {
        Path folder = Path.of(file).toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(Path.of(file))) {
            throw new UsageException("cannot write '" + file + "'");
        }
        session.setDefault("cpusampler", "flamegraph");
        session.setDefault("cpusampler.OutputFile", file);
        session.setDefault("cpusampler.Period", Long.toString(PERIOD_MILLIS));
    }
}
