package org.shopsentiment.load;

import com.sun.management.OperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a server's process uses, by its JVM's own MXBeans. */
final class Vitals implements AutoCloseable {

    private final long pid;
    private final JMXConnector connector;
    private final OperatingSystemMXBean system;
    private final CompilationMXBean compiler;
    private final MemoryMXBean memory;
    private final ThreadMXBean threads;

    private Vitals(long pid, JMXConnector connector) throws IOException {
        this.pid = pid;
        this.connector = connector;
        MBeanServerConnection server = connector.getMBeanServerConnection();
        this.system = ManagementFactory.getPlatformMXBean(server, OperatingSystemMXBean.class);
        this.compiler = ManagementFactory.getPlatformMXBean(server, CompilationMXBean.class);
        this.memory = ManagementFactory.getPlatformMXBean(server, MemoryMXBean.class);
        this.threads = ManagementFactory.getPlatformMXBean(server, ThreadMXBean.class);
    }

    @SuppressWarnings("BanJNDI") // the address is that of a process of ours
    static Vitals of(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            return new Vitals(pid, JMXConnectorFactory.connect(new JMXServiceURL(address)));
        } catch (AttachNotSupportedException e) {
            throw new IOException("The server's JVM cannot be watched", e);
        }
    }

    /** Processor time that the process has used so far. */
    Duration cpu() {
        return Duration.ofNanos(system.getProcessCpuTime());
    }

    /** Time that the JVM's compiler has worked so far. */
    Duration compiler() {
        return Duration.ofMillis(compiler.getTotalCompilationTime());
    }

    /** Bytes of live objects, after collections that were asked for. */
    long heapAfterCollection() {
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    int threads() {
        return threads.getThreadCount();
    }

    /** MiB of the process in the machine's memory; -1 where the operating system does not say. */
    long residentMiB() throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return -1;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(-1);
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
