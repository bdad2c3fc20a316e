/** Shows the organisation to the engine: read-only, and read anew with every question. */
package org.zhenggai.organisation.process;
