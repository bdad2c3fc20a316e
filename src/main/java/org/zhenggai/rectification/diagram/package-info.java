/** An item on the diagrams of its models: where it has been and where it stands. */
package org.zhenggai.rectification.diagram;
