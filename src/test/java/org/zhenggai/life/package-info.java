/** Stories of the whole application, told over the wire as people and programs know it. */
package org.zhenggai.life;
