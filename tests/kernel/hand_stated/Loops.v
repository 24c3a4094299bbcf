(** Evaluation of what [theory/Loops.v] defines, on two letters. *)

Definition divergence_share N n P0 (w : seq (sample bool N)) : ext :=
  emul (fin (history_prob id P0 w)) (KL (vec P0) (vec (model P0 w n))).

Ltac as_events N n P0 := rewrite -[expected_divergence N n P0]/
  (esum (fun w : history bool N n => @divergence_share N n P0 w)).

Ltac expected := rewrite ?esum_history1 ?esum_history0;
  rewrite /divergence_share /history_prob /model [nth _ _ _]/= ?[map _ _]/= ?[nth _ _ _]/= ?iid_one;
  divergences; weights; finite.

Definition lost N P0 start n (w : seq (sample bool N)) : bool := ~~ dom_dec P0 (model start w n).

Ltac losses N a h P0 start n :=
  transitivity (prob (history_law N (anchor a h) n start)
    (fun w : history bool N n => lost P0 start n w)); [by [] |
  rewrite ?chance1 ?chance2 ?mean_draw1 ?mean_draw2 /lost /model /=; drawn; dominations;
  rewrite /anchor /blend /=; number].

Ltac leaving := rewrite /prob ?mean_draw1 ?mean_draw2 /indicator -two_top /=; drawn; same_models;
  rewrite /anchor /blend /=; number.

Definition state N (i : 'I_N.+1) : bool -> R := two (INR i / INR N).

Ltac states :=
  repeat match goal with
  | |- context [two (0 / ?k)] => rewrite (_ : two (0 / k) = two 0); [|by congr two; lra]
  | |- context [two (?k / ?k)] => rewrite (_ : two (k / k) = two 1); [|by congr two; lra]
  | |- context [two (1 / (1 + 1))] =>
      rewrite (_ : two (1 / (1 + 1)) = two (1 / 2)); [|by congr two; lra]
  end.

Definition far (T : finType) N (X : (T -> R) -> R) p n m eps (w : seq (sample T N)) : bool :=
  [exists j : 'I_m.+1, Rlt_dec eps (Rabs (X (model p w (n + j)%N)))].

Definition beyond (T : finType) N X eps (p : T -> R) (w : seq (sample T N)) n : bool :=
  Rlt_dec eps (Rabs (X (model p w n))).

Definition beyond2 (T : finType) N X eps (p : T -> R) n (w : seq (sample T N)) : bool :=
  beyond X eps p w n || beyond X eps p w n.+1.

Lemma far0 (T : finType) N X (p : T -> R) n eps (w : seq (sample T N)) :
  far X p n 0 eps w = beyond X eps p w n.
Proof. by rewrite /far exists_recl exists_ord0 orbF /= addn0. Qed.

Lemma far1 (T : finType) N X (p : T -> R) n eps (w : seq (sample T N)) :
  far X p n 1 eps w = beyond2 X eps p n w.
Proof. by rewrite /far !exists_recl exists_ord0 orbF lift0 addn0 addn1. Qed.

Lemma chance_far1 (T : finType) N train X (p : T -> R) n k eps :
  prob (history_law N train k p) (fun w : history T N k => far X p n 1 eps w) =
  prob (history_law N train k p) (fun w : history T N k => beyond2 X eps p n w).
Proof. by apply: eq_E => w; rewrite /indicator far1. Qed.

Ltac away := rewrite ?chance_far1 ?chance1 ?chance2 ?mean_draw1 ?mean_draw2 ?far0 /beyond2 /beyond;
  rewrite /model /=; drawn; decisions; rewrite /anchor /blend /two /=; number.
