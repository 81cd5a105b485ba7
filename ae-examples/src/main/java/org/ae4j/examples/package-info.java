/**
 * Short runnable lessons, one idea each; start at {@link org.ae4j.examples.FirstAutoencoder}. After
 * {@code ./ae doctor} has built everything, Java runs them from their source:
 *
 * <pre>
 * java -cp 'ae-cli/target/app/lib/*' ae-examples/src/main/java/org/ae4j/examples/Compression.java
 * </pre>
 */
package org.ae4j.examples;
