(** * C34: draw, then mix, and absorption

    With the trigger on the refitted model, the refitted models form the loop of
    mixing first ([Escalation.v]): they are absorbed in a vertex almost surely,
    and at a vertex nothing is mixed in.

    - [C34f_proved]   every vertex is absorbing and one is reached almost surely
    - [C34c_refuted]
    - [C34b_refuted]  with the trigger on the model that serves the tasks, a weight
                      1/2 on two letters leaves a model of confidence 3/4, above
                      tau = 3/5: the next draws may agree, and are then kept *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy.
From CollapseAudit.theory Require Import Expectation Resampling Escalation Remedies.
From CollapseAudit.C34_escalation_triggers_in_time Require Import absorption.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Law.

Variables (T : finType) (N : nat) (correct : (T -> R) -> (T -> R) -> (T -> R)).
Hypotheses (N_gt0 : (0 < N)%N)
  (correct_dist : forall p q, is_dist p -> is_dist q -> is_dist (correct p q)).
Local Notation law := (drawn_law (N := N) correct).

Lemma E_drawn_cons n p (F : seq (sample T N) -> R) :
  E (law p) (fun w : history T N n.+1 => F w) =
  E (iid p) (fun s => E (law (correct p (emp s))) (fun w : history T N n => F (s :: w))).
Proof.
rewrite /E (reindex _ (onW_bij _ (cons_history_bij T N n))) /=.
rewrite -(pair_bigA _ (fun s (w : history T N n) =>
  iid p s * drawn_prob correct (correct p (emp s)) w * F (s :: w))) /=.
apply: eq_bigr => s _; rewrite -sumR_mull; apply: eq_bigr => w _.
exact: Rmult_assoc.
Qed.

Lemma drawn_prob_ge0 p (w : seq (sample T N)) : is_dist p -> 0 <= drawn_prob correct p w.
Proof.
elim: w p => [|s w IH] p pd /=; first by lra.
by apply: Rmult_le_pos; [exact: iid_ge0 | apply/IH/correct_dist => //; apply: emp_dist].
Qed.

Lemma drawn_law_dist n p : is_dist p -> is_dist (law p : history T N n -> R).
Proof.
move=> pd; split=> [w|]; first exact: drawn_prob_ge0.
transitivity (E (law p) (fun _ : history T N n => 1)); first by apply: eq_bigr => w _; ring.
elim: n p pd => [|n IH] p pd.
  by rewrite /E (big_pred1 [tuple]) => [|w]; [rewrite /drawn_law /= mul1R | rewrite [w]tuple0 /= eqxx].
rewrite (E_drawn_cons _ _ (fun=> 1)).
rewrite (eq_E _ (fun s => IH _ (correct_dist pd (emp_dist N_gt0 s)))).
exact/E_const/iid_dist.
Qed.

End Law.

Section Refitted.

Variables (T : finType) (N : nat) (conf : (T -> R) -> R) (tau a : R) (h : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (conf_score : score conf) (tau_le1 : tau <= 1).
Hypotheses (a01 : 0 <= a <= 1) (h_dist : is_dist h).
Implicit Types (p q : T -> R) (w : seq (sample T N)).
Local Notation train := (escalate conf tau a h).
Local Notation correct := (trigger_on_refit conf tau a h).

Lemma drawn_train q w : drawn_prob correct (train q) w = history_prob train q w.
Proof. by elim: w q => [|s w IH] q //=; rewrite IH. Qed.

Lemma corrected_train q w j : (j <= size w)%N ->
  corrected correct (train q) w j = train (model q w j).
Proof.
elim: w q j => [|s w IH] q [|j] // jw.
by rewrite model_cons //; apply: IH.
Qed.

Lemma train_keeps q x : is_dist q -> q x = 1 -> train q x = 1.
Proof.
move=> qd qx; have qv := dist_vertex qd qx.
by rewrite (escalate_off a h conf_score tau_le1 qv).
Qed.

Theorem collapsed_at_prob p m n : is_dist p ->
  1 - (1 - absorption T N) ^ m <=
  prob (drawn_law correct p) (@collapsed_at T N correct p m.+1 n).
Proof.
move=> pd; have id' := iid_dist N pd.
pose ind (w : seq (sample T N)) : R :=
  if [exists x, [forall j : 'I_n.+1, Req_EM_T (corrected correct p w (m.+1 + j)%N x) 1]]
  then 1 else 0.
rewrite -[X in _ <= X]/(E _ (fun w : history T N (m + n).+1 => ind w)) E_drawn_cons.
rewrite -[X in X <= _](E_const id'); apply: (E_le id') => s _; have ed := emp_dist N_gt0 s.
apply: Rle_trans (collapsed_prob N_gt0 conf_score tau_le1 a01 h_dist m n ed) _.
have ld := history_law_dist N_gt0 (escalate_dist conf tau a01 h_dist) (m + n) ed.
have -> : E (drawn_law correct (correct p (emp s))) (fun w : history T N (m + n) => ind (s :: w)) =
    E (history_law N train (m + n) (emp s)) (fun w : history T N (m + n) => ind (s :: w)).
  by apply: eq_bigr => w _; rewrite /drawn_law drawn_train.
apply: (E_le ld) => w _; rewrite /indicator.
case C : (collapsed _ _); last by rewrite /ind; case: ifP => _; lra.
suff -> : ind (s :: w) = 1 by lra.
rewrite /ind; case: ifP => // /negbT/negP [].
move: C; rewrite /collapsed => /existsP [x /forallP all]; apply/existsP; exists x; apply/forallP => j.
have jw : (m + j <= size w)%N by rewrite size_tuple leq_add2l -ltnS ltn_ord.
have mx : model (emp s) w (m + j)%N x = 1 by have := all j; case: Req_EM_T.
case: Req_EM_T => // -[]; rewrite addSn /= corrected_train //.
by apply: train_keeps => //; apply: model_dist.
Qed.

End Refitted.

Theorem C34f_proved : C34f_statement.
Proof.
move=> T N k2 N2 conf /usual_is_score cs tau a h t1 a01 hd _.
have N0 : (0 < N)%N by apply: ltnW.
have a01' : 0 <= a <= 1 by lra.
split=> [x s|p pd eps eps0].
  move=> sx; have off := escalate_off a h cs t1 (frefl (vertex x)).
  have sp : 0 < iid (escalate conf tau a h (vertex x)) s by rewrite off.
  have ev := vertex_stays N0 cs t1 (frefl (vertex x)) sp.
  by rewrite /trigger_on_refit (escalate_off a h cs t1 ev).
have [c0 c1] := @absorption_bounds T N (ltnW k2).
have c' : Rabs (1 - absorption T N) < 1 by rewrite Rabs_right; lra.
have [m Hm] := pow_lt_1_zero _ c' eps eps0; exists m.+1 => n.
apply: Rle_trans (collapsed_at_prob N0 cs t1 a01' hd m n pd).
by have := Rle_abs ((1 - absorption T N) ^ m); have := Hm m (le_n m); lra.
Qed.

(** ** Two letters, two draws, flat start and flat human data *)

Local Notation B := [finType of bool].
Local Notation half := (@flat B).

Lemma k2 : (2 <= #|B|)%N. Proof. by rewrite card_bool. Qed.

Lemma halfE b : half b = / 2.
Proof. by rewrite /flat card_bool /=; lra. Qed.

Lemma half_dist : is_dist half.
Proof. exact: flat_dist (ltnW k2). Qed.

Lemma half_not_vertex x : ~ half =1 vertex x.
Proof. by move=> /(_ x); rewrite halfE vertex_in; lra. Qed.

Lemma half_score : max_score half <= / 2.
Proof. by apply: max_score_le => [|b]; rewrite ?halfE; lra. Qed.

Theorem C34c_refuted : ~ C34c_statement.
Proof.
move=> claim; have a1 : 0 < 1 <= 1 by lra.
have a01 : 0 <= 1 <= 1 by lra.
have low : max_score half < 1 by have := half_score; lra.
have h0 : 0 < / 2 by lra.
have [_ /(_ half half_dist _ h0) [m all]] := C34f_proved (N := 2%N) k2 isT
  (or_introl (erefl (@max_score B))) (Rle_refl 1) a1 half_dist half_not_vertex.
have [n] := claim B 2%N k2 isT _ (or_introl (erefl _)) 1 1 half half (Rle_refl 1) a1
  half_dist half_not_vertex half_dist low m _ h0.
apply: Rle_not_lt; apply: (Rle_trans _ (1 - / 2)); first by lra.
apply: Rle_trans (all n) _.
have cd (p q : B -> R) : is_dist p -> is_dist q ->
    is_dist (trigger_on_refit (@max_score B) 1 1 half p q).
  by move=> _; apply: (escalate_dist (@max_score B) 1 a01 half_dist).
apply: (prob_le (drawn_law_dist (N := 2) isT cd _ half_dist)) => w _ /existsP [x /forallP at_x].
by apply/forallP => j; apply/existsP; exists x.
Qed.

Local Notation all_true := (all_equal 2 (true : B)).
Local Notation correct := (trigger_on_model (@max_score B) (3 / 5) (/ 2) half).

Lemma confident q : 3 / 5 <= q (true : B) -> correct q (emp all_true) = emp all_true.
Proof.
move=> qt; rewrite /trigger_on_model; case: Rlt_dec => // lt.
by have := max_score_ge q (true : B); lra.
Qed.

Lemma emp_true : emp all_true (true : B) = 1.
Proof. by rewrite emp_all_equal // vertex_in. Qed.

Lemma kept n (q : B -> R) : q true = 1 -> drawn_prob correct q (nseq n all_true) = 1 /\
  forall j, corrected correct q (nseq n all_true) j true = 1.
Proof.
elim: n q => [|n IH] q qt; first by split=> // -[].
have big : 3 / 5 <= q true by rewrite qt; lra.
have [dp co] := IH _ emp_true; split=> [|[|j]] //=.
  by rewrite confident // dp iid_all_equal qt pow1; ring.
by rewrite confident.
Qed.

Theorem C34b_refuted : ~ C34b_statement.
Proof.
move=> claim; have a1 : 0 < / 2 <= 1 by lra.
have t1 : 3 / 5 <= 1 by lra.
have low : max_score half < 3 / 5 by have := half_score; lra.
have pos : 0 < 9 / 64 by lra.
have [n] := claim B 2%N k2 isT _ (or_introl (erefl _)) (3 / 5) (/ 2) half half t1 a1
  half_dist half_not_vertex half_dist low 2%N _ pos.
apply: Rle_not_lt; pose w : history B 2 (2 + n) := [tuple of nseq (2 + n) all_true].
pose q := blend (/ 2) (emp all_true) half.
have first : correct half (emp all_true) = q.
  by rewrite /trigger_on_model; case: Rlt_dec.
have qt : q true = 3 / 4 by rewrite /q /blend emp_true halfE; lra.
have second : correct q (emp all_true) = emp all_true by apply: confident; rewrite qt; lra.
have [dp co] := kept n emp_true.
have lw : drawn_law correct half w = 9 / 64.
  by rewrite /drawn_law /= first second dp !iid_all_equal qt halfE /=; lra.
have ew : [forall j : 'I_n.+1, at_vertex (corrected correct half w (2 + j)%N)].
  apply/forallP => j; apply/existsP; exists true.
  by rewrite /= first second co; case: Req_EM_T.
have cd (p r : B -> R) : is_dist p -> is_dist r -> is_dist (correct p r).
  move=> _ rd; rewrite /trigger_on_model; case: Rlt_dec => // lt.
  by apply: blend_dist => //; [lra | exact: half_dist].
have ld := drawn_law_dist (N := 2) isT cd (2 + n) half_dist.
rewrite -lw -[X in X <= _]mulR1 -[X in _ * X <= _]/(if true then 1 else 0) -ew.
apply: (@sumR_ge_term _ (fun v => drawn_law correct half v * indicator _ v)) => v.
by apply: Rmult_le_pos; [exact: dist_ge0 | exact: indicator_ge0].
Qed.
