/** Short runnable lessons, one idea each. */
package org.ae4j.examples;
