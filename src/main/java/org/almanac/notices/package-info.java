/** What a person is told: the outbox, the one mail a day, and how it leaves. */
package org.almanac.notices;
