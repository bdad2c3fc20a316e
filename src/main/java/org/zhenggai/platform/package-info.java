/** What every feature stands on: clock, refusals, texts, security, engine configuration, migrations. Knows no feature. */
package org.zhenggai.platform;
