(** Two generations of one fresh and one recycled draw of two letters, and what
    [theory/Weights.v] defines by recursion for two generations. *)

Definition four (F : seq (sample bool 1 * sample bool 1) -> R) : R :=
  F [:: (draw1 true, draw1 true)] + F [:: (draw1 true, draw1 false)] +
  (F [:: (draw1 false, draw1 true)] + F [:: (draw1 false, draw1 false)]).

Lemma tuples0 (A : finType) (F : seq A -> R) : \sum_(h : 0.-tuple A) F h = F [::].
Proof. by rewrite (big_pred1 [tuple]) // => h; rewrite [h]tuple0 /= eqxx. Qed.

Lemma tuples_cons (A : finType) k (F : seq A -> R) :
  \sum_(h : k.+1.-tuple A) F h = \sum_a \sum_(h : k.-tuple A) F (a :: h).
Proof.
rewrite (reindex (fun ah : A * k.-tuple A => [tuple of ah.1 :: ah.2])) /=.
  by rewrite -(pair_bigA _ (fun a (h : k.-tuple A) => F (a :: h))).
exists (fun h : k.+1.-tuple A => (thead h, [tuple of behead h])) => [[a h] _|h _].
  by congr (_, _); apply: val_inj.
by rewrite /= -tuple_eta.
Qed.

Lemma one_pair (F : sample bool 1 * sample bool 1 -> R) : \sum_o F o =
  F (draw1 true, draw1 true) + F (draw1 true, draw1 false) +
  (F (draw1 false, draw1 true) + F (draw1 false, draw1 false)).
Proof.
transitivity (\sum_(s : sample bool 1) \sum_(s' : sample bool 1) F (s, s')).
  by rewrite pair_bigA; apply: eq_bigr => -[].
by rewrite sum_one sumR_bool !sum_one !sumR_bool.
Qed.

Lemma tuples1 (F : seq (sample bool 1 * sample bool 1) -> R) :
  \sum_(h : 1.-tuple (sample bool 1 * sample bool 1)) F h = four F.
Proof.
rewrite tuples_cons (eq_bigr (fun o => F [:: o])) ?one_pair // => o _.
exact: (tuples0 (fun h => F (o :: h))).
Qed.

Lemma tuples2 (F : seq (sample bool 1 * sample bool 1) -> R) :
  \sum_(h : 2.-tuple (sample bool 1 * sample bool 1)) F h =
  four (fun h => four (fun h' => F (h ++ h'))).
Proof.
rewrite tuples_cons (eq_bigr (fun o => four (fun h => F (o :: h)))) ?one_pair // => o _.
exact: (tuples1 (fun h => F (o :: h))).
Qed.

(** The sum over the histories of k generations of their probability times f of where they end. *)
Ltac weighed k f w theta :=
  let F := constr:(fun h : seq (sample bool 1 * sample bool 1) =>
    path_prob (two (1 / 3)) labels two (fun=> labels) w theta h *
    f (last_estimate labels (fun=> labels) w theta h)) in
  lazymatch k with 1%N => apply: (etrans (tuples1 F)) | _ => apply: (etrans (tuples2 F)) end.
Ltac evaluated :=
  rewrite /four /= /draw_law /estimate /= ?iid_one ?emp_one /avg ?sumR_bool /labels /two /tally /=;
  field.
