(** Evaluation of what [theory/Escalation.v] defines, on two letters. *)

Lemma max_two x : 0 <= x <= 1 -> max_score (two x) = Rmax x (1 - x).
Proof.
move=> x01; transitivity (Rmax x (Rmax (1 - x) 0)).
  by rewrite /max_score /index_enum !unlock.
by rewrite (@Rmax_left (1 - x) 0) //; lra.
Qed.

Lemma vertex_two x : at_vertex (two x) = (Req_EM_T x 1 : bool) || (Req_EM_T (1 - x) 1 : bool).
Proof. by rewrite /at_vertex exists_bool. Qed.

Definition vertices2 N (p : bool -> R) m (w : seq (sample bool N)) : bool :=
  at_vertex (model p w m) && at_vertex (model p w m.+1).

Lemma chance_vertices2 N train p m k :
  prob (history_law N train k p) (fun w : history bool N k =>
    [forall j : 'I_2, at_vertex (model p w (m + j)%N)]) =
  prob (history_law N train k p) (fun w : history bool N k => vertices2 p m w).
Proof.
by apply: eq_E => w; rewrite /indicator !forall_recl forall_ord0 andbT lift0 addn0 addn1.
Qed.

Definition fixed2 N (p : bool -> R) m (w : seq (sample bool N)) : bool :=
  (Req_EM_T (model p w m true) 1 && Req_EM_T (model p w m.+1 true) 1) ||
  (Req_EM_T (model p w m false) 1 && Req_EM_T (model p w m.+1 false) 1).

Lemma fixed2E N (p : bool -> R) (w : seq (sample bool N)) :
  [exists x, [forall j : 'I_2, Req_EM_T (model p w (1 + j)%N x) 1]] = fixed2 p 1 w.
Proof. by rewrite exists_bool !forall_recl !forall_ord0 !andbT lift0 addn0 addn1. Qed.

Lemma chance_fixed2 N train p :
  prob (history_law N train (1 + 1) p) (@collapsed [finType of bool] N p 1 1) =
  prob (history_law N train 2 p) (fun w : history bool N 2 => fixed2 p 1 w).
Proof.
by apply: eq_E => w; rewrite /indicator /collapsed fixed2E.
Qed.

Ltac vertices := rewrite ?chance_vertices2 ?chance_fixed2 chance2 !mean_draw2 /vertices2 /fixed2
  /model /=; drawn; rewrite ?vertex_two; decisions; rewrite /blend /two /=; number.

Ltac largest := rewrite max_two; [rewrite /Rmax; case: Rle_dec => ?; lra | lra].
Ltac spread := rewrite /entropy_score card_bool (_ : INR 2 = 2) //; congr (1 - _ / _); value.
Ltac triggered := rewrite /escalate max_two; last lra; rewrite /Rmax; case: Rle_dec => ?;
  case: Rlt_dec => /= ?; rewrite /blend /two; lra.
