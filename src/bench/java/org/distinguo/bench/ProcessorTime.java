package org.distinguo.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of an operation beside its elapsed time: on a machine that does other things as well, the one that can
 * be compared. It counts the whole process, so collecting garbage and compiling are in it.
 */
public final class ProcessorTime implements InternalProfiler {

    static final String LABEL = "processor.ms";

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOSECONDS = 1e6;

    private long start;

    @Override
    public String getDescription() {
        return "processor time of the process by operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        start = MACHINE.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double milliseconds = (MACHINE.getProcessCpuTime() - start) / NANOSECONDS;
        long operations = Math.max(1, result.getMetadata().getAllOps());
        return List.of(new ScalarResult(LABEL, milliseconds / operations, "ms/op", AggregationPolicy.AVG));
    }
}
