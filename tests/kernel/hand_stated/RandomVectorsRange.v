(** Over what the statement of [theory/RandomVectors.v] ranges, from the words of its reading. *)

Definition C01d_range := fun c : C01d_statement => (c :
  forall (Omega : Type) (L : (Omega -> R) -> Prop) (Ex : (Omega -> R) -> R), expectation L Ex ->
  forall (T : finType) (x : T) (noise : Omega -> T -> R),
  (forall y, L (fun w => noise w y) /\ Ex (fun w => noise w y) = 0) ->
  (exists2 g, [/\ L g, forall w, 0 <= g w & Ex g = 0] &
  forall w, ~ is_dist (fun y => vertex x y + noise w y) -> 1 <= g w) ->
  (exists2 g, [/\ L g, forall w, 0 <= g w & Ex g = 0] &
  forall w, ~ (forall y, noise w y = 0) -> 1 <= g w)).
