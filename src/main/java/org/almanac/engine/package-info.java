/** The edge to the process engine: forms, identity, clock, jobs, deployment. Knows no business. */
package org.almanac.engine;
