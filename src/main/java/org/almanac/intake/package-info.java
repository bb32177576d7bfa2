/**
 * A mentor for each new member: registers asked, the whole intake matched at once, looked at by a
 * coordinator, proposed to both, agreed.
 */
package org.almanac.intake;
