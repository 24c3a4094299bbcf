(** The readings of [theory/Composite.v] are made of others, which are evaluated by themselves. *)
