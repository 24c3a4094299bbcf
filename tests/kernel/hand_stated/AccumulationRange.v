(** Over what the statement of [theory/Accumulation.v] ranges, from the words of its reading. *)

Definition C18e_range := fun c : C18e_statement => (c :
  forall (T : finType) (N : nat) (weight : R) (P0 start : T -> R), (0 < N)%N -> weight > 0 ->
  is_dist P0 -> is_dist start -> dom P0 start ->
  let next := fun (t : nat) (p : T -> R) (s : sample T N) (x : T) =>
    ((weight + INR t * INR N) * p x + INR (count s x)) / (weight + INR t.+1 * INR N) in
  let law := fun (_ : nat) (p : T -> R) => (iid p : sample T N -> R) in
  let D := fun p => KL (vec P0) (vec p) in
  (forall eta : R, 0 < eta -> exists K : R, forall m : nat,
   prob (path_law law next 0 start) (fun w : m.-tuple (sample T N) =>
     [exists j : 'I_m.+1, beyond K (D (state next 0 start w j))]) <= eta) /\
  (forall eps eta : R, 0 < eps -> 0 < eta -> exists n : nat, forall m : nat,
   prob (path_law law next 0 start) (fun w : (n + m).-tuple (sample T N) =>
     [exists j : 'I_m.+1, apart eps (D (state next 0 start w n))
       (D (state next 0 start w (n + j)))]) <= eta)).
