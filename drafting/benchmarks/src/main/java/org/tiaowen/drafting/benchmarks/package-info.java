/**
 * How fast the text engine is, each time beside something everybody knows, in the same run.
 *
 * <p>Run with {@code mvn -Pbenchmarks -pl drafting/benchmarks -am -DskipTests verify}; what JMH is to do can be said with
 * {@code -Djmh.arguments="…"}. The texts are those of the shared data ({@link RealTexts}). The machine may be busy with other
 * work, so that only figures of one run compare.
 */
@NullMarked
package org.tiaowen.drafting.benchmarks;

import org.jspecify.annotations.NullMarked;
