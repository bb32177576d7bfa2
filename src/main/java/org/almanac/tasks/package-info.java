/** Every user task of every process: who has it, until when, what reminds of it. */
package org.almanac.tasks;
