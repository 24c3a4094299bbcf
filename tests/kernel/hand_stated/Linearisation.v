(** The ranges of [theory/Linearisation.v] say its definitions in full. *)
