/**
 * Who may do what: sign-in, authorizations, the gate before the engine's web API, the frame of
 * every page.
 */
package org.almanac.access;
