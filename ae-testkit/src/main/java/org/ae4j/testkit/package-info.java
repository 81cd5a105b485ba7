/** Contracts and tiny data for the tests of the rooms. */
package org.ae4j.testkit;
