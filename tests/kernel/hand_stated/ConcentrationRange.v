(** Over what the statements of [theory/Concentration.v] range, from the words of their readings. *)

Definition C35f_range := fun c : C35f_statement => (c :
  forall (T : finType) (m : nat) (gamma : R) (P0 Pn : T -> R), (0 < m)%N ->
  0 < gamma /\ gamma < 1 -> is_dist P0 -> is_dist Pn -> (forall x, Pn x > 0) ->
  1 - gamma <= prob (iid P0) (fun s : sample T m =>
    at_most (KL (vec P0) (vec Pn)) (KL (vec (emp s)) (vec Pn) +
      fin ((\big[Rmax/0]_(c : sample T m * 'I_m * T) Rabs (
      kl (emp [ffun j => if j == c.1.2 then c.2 else c.1.1 j]) Pn - kl (emp c.1.1) Pn)) *
           sqrt (INR m / 2 * ln (/ gamma))))%ext) /\
  ((2 <= #|T|)%N -> forall least most : T, (forall x, Pn least <= Pn x <= Pn most) ->
   (\big[Rmax/0]_(c : sample T m * 'I_m * T) Rabs (
      kl (emp [ffun j => if j == c.1.2 then c.2 else c.1.1 j]) Pn - kl (emp c.1.1) Pn)) =
   (- (1 - / INR m) * ln (1 - / INR m) - / INR m * ln (/ INR m)) +
   (ln (Pn most) - ln (Pn least)) / INR m)).

Definition C37g_range := fun c : C37g_statement => (c :
  forall (T : finType) (P0 law : T -> R), is_dist P0 -> is_dist law -> forall eps eta : R,
  0 < eps -> 0 < eta -> exists m : nat, (0 < m)%N /\ forall n : nat,
  prob (iid law) (fun s : sample T (m + n) => [exists j : 'I_n.+1,
    ~~ near eps (KL (vec P0) (vec (emp_first (m + j) s))) (KL (vec P0) (vec law))]) <= eta).
