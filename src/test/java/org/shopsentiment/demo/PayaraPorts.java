package org.shopsentiment.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * The ports of one Payara Server.
 *
 * @param byUsual each of them, by the one that a new domain has in its place
 */
public record PayaraPorts(Map<Integer, Integer> byUsual) {
    private static final int HTTP = 8080;
    private static final int ADMIN = 4848;
    private static final int JMX = 8686;
    /** Then HTTPS, three of CORBA, JMS, and the shell of OSGi. */
    private static final List<Integer> USUAL = List.of(HTTP, ADMIN, JMX, 8181, 3700, 3820, 3920, 7676, 6666);

    /** What the function makes of each usual port. */
    public static PayaraPorts of(IntUnaryOperator port) {
        Map<Integer, Integer> ports = new LinkedHashMap<>();
        USUAL.forEach(usual -> ports.put(usual, port.applyAsInt(usual)));
        return new PayaraPorts(ports);
    }

    /** Where the shop answers. */
    public int http() {
        return byUsual.get(HTTP);
    }

    /** Where {@code asadmin} is answered. */
    public int admin() {
        return byUsual.get(ADMIN);
    }

    /** Where remote JMX is answered. */
    public int jmx() {
        return byUsual.get(JMX);
    }
}
