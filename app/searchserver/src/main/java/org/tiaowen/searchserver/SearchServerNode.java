package org.tiaowen.searchserver;

import java.util.List;

/**
 * A node among several that serve one index together; all of them on the loopback address, for trials of what a real
 * cluster does.
 *
 * @param name unlike that of the others
 * @param transportPort where the other nodes reach it
 * @param others the transport ports of all nodes, this one among them or not
 * @param founders the names of the nodes that found the cluster at its very first start
 */
public record SearchServerNode(String name, int transportPort, List<Integer> others, List<String> founders) {

    public SearchServerNode {
        others = List.copyOf(others);
        founders = List.copyOf(founders);
        if (transportPort < 1 || transportPort > 65535) {
            throw new IllegalArgumentException("No port: " + transportPort);
        }
    }
}
