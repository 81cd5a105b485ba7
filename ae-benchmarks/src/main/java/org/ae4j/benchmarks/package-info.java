/**
 * Measures AE4J beside what its users would pick instead, on this processor and in one run; start
 * at {@link org.ae4j.benchmarks.Bench}.
 *
 * <p>Every contestant runs in a process of its own, which stays alive for the whole comparison and
 * works only when it is its turn. Rounds alternate, so that whatever else the machine does falls on
 * all of them alike. To add a workload, name it in {@link org.ae4j.benchmarks.Workload}.
 */
package org.ae4j.benchmarks;
