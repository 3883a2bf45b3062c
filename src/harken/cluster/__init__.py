"""A PostgreSQL of our own for demonstrations, tests and pilots: found, made, started and stopped."""

from harken.cluster.server import Cluster, Status, our_cluster
from harken.cluster.unavailable import ClusterUnavailable

__all__ = ["Cluster", "ClusterUnavailable", "Status", "our_cluster"]
