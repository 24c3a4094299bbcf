(** What [theory/Weights.v] defines by recursion, for two generations. *)
