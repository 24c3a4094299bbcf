(** * The resampling loop

    A model is a distribution [p] on a finite alphabet [T]. Training on [N]
    samples of it means: draw [N] independent letters from [p] and take their
    empirical distribution as the next model. The outcomes of one generation
    are the finite functions ['I_N -> T] (which draw gave which letter), so
    every expectation below is a finite sum.

    The loop may prepare the training distribution: generation [n + 1] is
    fitted to [N] draws from [train P_n]. Resampling alone is [train = id];
    mixing with human data first, then drawing, is
    [train = fun p => blend a p h].

    Definitions
    - [sample T N]           [{ffun 'I_N -> T}], an ordered sample of size [N]
    - [iid p s]              [\prod_(i < N) p (s i)], the law of [N]
                             independent draws from [p]
    - [count s x]            how often the letter [x] occurs in [s]
    - [emp s x]              [count s x / N], the empirical distribution;
                             its law is Multinomial(N, p) / N
    - [history T N n]        [n.-tuple (sample T N)], what is drawn in the
                             generations [1, ..., n]
    - [model p w j]          the model [P_j] along the history [w], [P_0 = p]
    - [history_law N train n p w]
                             [\prod_(j < n) iid (train P_j) w_j], the law of
                             the history: each generation is drawn from the
                             model that the one before has produced
    - [step N train f p]     [\sum_s iid (train p) s * f (emp s)], the
                             expectation of [f P_{n+1}] given [P_n = p]
                             (the transition operator of the Markov chain)
    - [run N train n f p]    its [n]-th iterate, the expectation of [f P_n]
                             given [P_0 = p]: that it is so is [E_model]
    - [tends_almost_surely N train p X]
                             [X P_n -> 0] almost surely

    Main results
    - [iid_dist], [history_law_dist]: these are probability laws
    - [iid_count]: [iid p s = \prod_x p x ^ count s x]
    - [multinomial]: the counts are [c] with probability
      [N! / \prod_x (c x)! * \prod_x p x ^ c x]
    - [unbiased]: [E (emp x) = p x]
    - [second_moment]: [E (emp x * emp y) = [x = y] p x / N + (1 - 1/N) p x p y]
    - [E_model]: [E f(P_n)], over histories, is [run N train n f p]
    - [collapse_possible]: at every generation the model is a vertex with
      positive probability *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Expectation.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Notation sample T N := {ffun 'I_N -> T}.
Notation history T N n := (n.-tuple (sample T N)).

Section Definitions.

Variables (T : finType) (N : nat).
Implicit Types (p : T -> R) (x : T) (n : nat) (s : sample T N).

Definition iid p s : R := \prod_(i < N) p (s i).

Definition count s x : nat := #|[pred i | s i == x]|.

Definition emp s x : R := INR (count s x) / INR N.

(** The sample in which every draw gives [x]. *)
Definition all_equal x : sample T N := [ffun=> x].

Definition model p (w : seq (sample T N)) (j : nat) : T -> R := nth p (p :: map emp w) j.

Variable train : (T -> R) -> (T -> R).

Fixpoint history_prob p (w : seq (sample T N)) : R :=
  if w is s :: w' then iid (train p) s * history_prob (emp s) w' else 1.

Definition history_law n p : history T N n -> R := fun w => history_prob p w.

Definition step (f : (T -> R) -> R) p : R := E (iid (train p)) (fun s => f (emp s)).

Definition run n (f : (T -> R) -> R) : (T -> R) -> R := iter n step f.

End Definitions.

Arguments model {T N} p w j.
Arguments history_law {T} N train n p w.
Arguments step {T} N train f p.
Arguments run {T} N train n f p.

(** ** Independent draws *)

Section Draws.

Variables (T : finType) (N : nat) (p : T -> R).
Hypothesis p_dist : is_dist p.
Implicit Types (s : sample T N) (x y : T) (g h : T -> R).

Lemma iid_ge0 s : 0 <= iid p s.
Proof.
by apply: (big_ind (Rle 0)) => [|a b a0 b0|i _]; [lra | nra | apply: law_ge0].
Qed.

(** The expectation of a product over independent draws is the product. *)
Lemma E_iid_prod (F : 'I_N -> T -> R) :
  E (iid p) (fun s : sample T N => \prod_(i < N) F i (s i)) = \prod_(i < N) E p (F i).
Proof.
by rewrite /E bigA_distr_bigA; apply: eq_bigr => s _; rewrite -big_split.
Qed.

Lemma iid_dist : is_dist (iid p : sample T N -> R).
Proof.
split; first exact: iid_ge0.
transitivity (E (iid p) (fun s : sample T N => \prod_(i < N) 1)).
  by apply: eq_bigr => s _; rewrite big1 //; ring.
by rewrite (E_iid_prod (fun _ _ => 1)) big1 // => i _; rewrite E_const.
Qed.

Lemma E_draw g (i : 'I_N) : E (iid p) (fun s : sample T N => g (s i)) = E p g.
Proof.
pose F j x := if j == i then g x else 1.
transitivity (E (iid p) (fun s : sample T N => \prod_(j < N) F j (s j))).
  by apply: eq_E => s; rewrite -big_mkcond big_pred1_eq.
rewrite E_iid_prod (bigD1 i) //= big1 => [|j /negbTE ji].
  by rewrite mulR1; apply: eq_E => x; rewrite /F eqxx.
by rewrite /F ji E_const.
Qed.

Lemma E_draw2 g h (i j : 'I_N) : i != j ->
  E (iid p) (fun s : sample T N => g (s i) * h (s j)) = E p g * E p h.
Proof.
move=> ij; pose F l x := if l == i then g x else if l == j then h x else 1.
transitivity (E (iid p) (fun s : sample T N => \prod_(l < N) F l (s l))).
  apply: eq_E => s; rewrite (bigD1 i) // (bigD1 j) ?(eq_sym j) //= /F !eqxx.
  rewrite (eq_sym j) (negbTE ij) big1 => [|l /andP[/negbTE-> /negbTE->] //].
  by ring.
rewrite E_iid_prod (bigD1 i) // (bigD1 j) ?(eq_sym j) //= /F.
rewrite big1 => [|l /andP[/negbTE-> /negbTE->]]; last exact: E_const.
by rewrite mulR1 (eq_sym j) (negbTE ij) !eqxx.
Qed.

End Draws.

(** ** The empirical distribution *)

Lemma INR_sum (I : finType) (P : pred I) (F : I -> nat) :
  INR (\sum_(i | P i) F i)%N = \sum_(i | P i) INR (F i).
Proof. by apply: (big_morph INR) => // m n; rewrite -plusE plus_INR. Qed.

Section Empirical.

Variables (T : finType) (N : nat).
Hypothesis N_gt0 : (0 < N)%N.
Implicit Types (s : sample T N) (x y : T) (p g h : T -> R).

Lemma INR_N_gt0 : 0 < INR N.
Proof. exact/lt_0_INR/ltP. Qed.

Lemma INR_N_neq0 : INR N <> 0.
Proof. by have := INR_N_gt0; lra. Qed.

Lemma countE s x : INR (count s x) = \sum_(i < N) vertex x (s i).
Proof. by rewrite /count -sum1_card INR_sum big_mkcond. Qed.

(** [emp] is the mean of the vertices drawn: averages over it are sample
    means. *)
Lemma E_emp s g : E (emp s) g = (\sum_(i < N) g (s i)) / INR N.
Proof.
transitivity (\sum_x \sum_(i < N) (if s i == x then g x else 0) / INR N).
  apply: eq_bigr => x _; rewrite /emp countE -sumR_div -sumR_mulr.
  by apply: eq_bigr => i _; rewrite /vertex /Rdiv; case: eqP => _; ring.
rewrite exchange_big -sumR_div; apply: eq_bigr => i _; rewrite sumR_div.
by congr (_ / _); rewrite -(sumR_pick (s i) g); apply: eq_bigr => x _; rewrite eq_sym.
Qed.

Lemma emp_dist s : is_dist (emp s).
Proof.
split=> [x|].
  by apply: Rmult_le_pos; [exact: pos_INR | exact/Rlt_le/Rinv_0_lt_compat/INR_N_gt0].
transitivity (E (emp s) (fun=> 1)); first by apply: eq_bigr => x _; ring.
rewrite E_emp sumR_dist card_ord; field; exact: INR_N_neq0.
Qed.

Lemma E_vertex p x : E p (vertex x) = p x.
Proof.
rewrite -(sumR_pick x p); apply: eq_bigr => y _; rewrite /vertex.
by case: eqP => _; ring.
Qed.

(** ** First and second moments *)

Variable p : T -> R.
Hypothesis p_dist : is_dist p.
Local Notation Ep := (E (iid p : sample T N -> R)).

(** A sample mean is unbiased. *)
Lemma E_sample_mean g : Ep (fun s => E (emp s) g) = E p g.
Proof.
rewrite (eq_E _ (fun s => E_emp s g)) E_scaler E_sum.
rewrite (eq_bigr (fun=> E p g)) => [|i _]; last exact: E_draw.
rewrite sumR_dist card_ord; field; exact: INR_N_neq0.
Qed.

(** [E (mean_s g * mean_s h) = <g h>_p / N + (1 - 1/N) <g>_p <h>_p]. *)
Lemma E_sample_mean2 g h : Ep (fun s => E (emp s) g * E (emp s) h) =
  E p (fun x => g x * h x) / INR N + (1 - / INR N) * (E p g * E p h).
Proof.
set a := E p (fun x => g x * h x); set b := E p g * E p h.
pose F (i j : 'I_N) (s : sample T N) := g (s i) * h (s j).
have pair i j : Ep (F i j) = b + (if j == i then a - b else 0).
  case: eqP => [->|/eqP ji]; last by rewrite E_draw2 1?eq_sym // /b; ring.
  by rewrite (E_draw p_dist (fun x => g x * h x)) /a; ring.
transitivity (Ep (fun s => (\sum_(i < N) \sum_(j < N) F i j s) * / INR N ^ 2)).
  apply: eq_E => s; rewrite !E_emp.
  set G := \sum_(i < N) g (s i); set H := \sum_(i < N) h (s i).
  have -> : \sum_(i < N) \sum_(j < N) F i j s = G * H.
    by rewrite -sumR_mulr; apply: eq_bigr => i _; rewrite sumR_mull.
  field; exact: INR_N_neq0.
rewrite E_scaler E_sum (eq_bigr (fun=> INR N * b + (a - b))) => [|i _].
  rewrite sumR_dist card_ord; field; exact: INR_N_neq0.
rewrite E_sum (eq_bigr _ (fun j _ => pair i j)) sumR_add sumR_dist card_ord.
by rewrite (sumR_pick i (fun=> a - b)).
Qed.

Lemma unbiased x : Ep (fun s => emp s x) = p x.
Proof.
rewrite -(E_vertex p) -E_sample_mean; apply: eq_E => s; symmetry; exact: E_vertex.
Qed.

Lemma second_moment x y : Ep (fun s => emp s x * emp s y) =
  (if x == y then p x else 0) / INR N + (1 - / INR N) * (p x * p y).
Proof.
rewrite -[in RHS](E_vertex p x) -[in RHS](E_vertex p y).
transitivity (Ep (fun s => E (emp s) (vertex x) * E (emp s) (vertex y))).
  by apply: eq_E => s; rewrite !E_vertex.
rewrite E_sample_mean2; congr (_ / _ + _); rewrite E_vertex.
case: eqP => [->|/eqP xy]; last first.
  by apply: sumR0 => z _; rewrite /vertex; case: eqP => [->|_]; rewrite ?(negbTE xy); ring.
rewrite -(E_vertex p); apply: eq_bigr => z _; rewrite /vertex; case: eqP => _; ring.
Qed.

Lemma second_moment_diag x : Ep (fun s => emp s x ^ 2) =
  p x / INR N + (1 - / INR N) * p x ^ 2.
Proof.
rewrite -[p x ^ 2]/(p x * (p x * 1)) mulR1 -{1}[p x]/(if true then p x else 0).
by rewrite -(eqxx x) -second_moment; apply: eq_E => s; ring.
Qed.

End Empirical.

(** ** Samples of positive probability *)

Section Possible.

Variables (T : finType) (N : nat) (p : T -> R).
Hypothesis p_ge0 : forall x, 0 <= p x.
Implicit Types (s : sample T N) (x : T).

Lemma iid_gt0 s : 0 < iid p s <-> forall i, 0 < p (s i).
Proof.
split=> [s0 i|s0]; last by apply: (big_ind (Rlt 0)) => [|a b|]; [lra | nra | auto].
case: (Rle_lt_or_eq_dec _ _ (p_ge0 (s i))) => // p0; move: s0.
by rewrite /iid (bigD1 i) //= -p0 mul0R => /Rlt_irrefl.
Qed.

Lemma iid_all_equal x : iid p (all_equal N x) = p x ^ N.
Proof.
rewrite /iid (eq_bigr (fun=> p x)) => [|i _]; last by rewrite ffunE.
by rewrite big_const_ord; elim: (N) => //= n ->.
Qed.

(** The order of the draws does not matter. *)
Lemma iid_count s : iid p s = \prod_x p x ^ count s x.
Proof.
rewrite /iid (partition_big s xpredT) //=; apply: eq_bigr => x _.
rewrite (eq_bigr (fun=> p x)) => [|i /eqP-> //]; rewrite big_const.
rewrite (_ : #|_| = count s x); first by elim: (count s x) => //= n ->.
by apply: eq_card => i; rewrite !inE.
Qed.

Lemma emp_gt0 s : (0 < N)%N -> forall x, 0 < emp s x <-> exists i, s i = x.
Proof.
move=> N_gt0 x; have N0 := INR_N_gt0 N_gt0; split=> [|[i <-]].
  case: (pickP (fun i => s i == x)) => [i /eqP|none]; first by exists i.
  by rewrite /emp /count eq_card0 //= /Rdiv mul0R => /Rlt_irrefl.
apply: Rdiv_lt_0_compat => //; apply/lt_0_INR/ltP/card_gt0P.
by exists i; rewrite inE.
Qed.

(** No letter appears that had probability 0. *)
Lemma emp_support s x : (0 < N)%N -> 0 < iid p s -> p x = 0 -> emp s x = 0.
Proof.
move=> N_gt0 /iid_gt0 s0 px; have [e0 _] := emp_dist N_gt0 s.
case: (Rle_lt_or_eq_dec _ _ (e0 x)) => [|//].
by move=> /(emp_gt0 s N_gt0)[i si]; have := s0 i; rewrite si px; lra.
Qed.

Lemma emp_all_equal x : (0 < N)%N -> emp (all_equal N x) =1 vertex x.
Proof.
move=> N_gt0 y; rewrite /emp /vertex eq_sym; case: eqP => [<-|ne].
  rewrite /count (eq_card (B := 'I_N)) => [|i]; last by rewrite !inE ffunE eqxx.
  by rewrite card_ord; field; apply/not_eq_sym/Rlt_not_eq/INR_N_gt0.
rewrite /count eq_card0 => [|i]; first by rewrite /= /Rdiv mul0R.
by rewrite !inE ffunE; apply/eqP.
Qed.

End Possible.

(** ** The law of the counts is the multinomial law *)

Section Multinomial.

Variable T : finType.
Implicit Types (x y : T) (c : T -> nat).

(** The words of length [N] in which each letter [x] occurs [c x] times. *)
Definition words N c : pred (sample T N) := fun s => [forall x, count s x == c x].

Definition cons_sample N x (s : sample T N) : sample T N.+1 :=
  [ffun i => if unlift ord0 i is Some j then s j else x].

Definition uncons_sample N (s : sample T N.+1) : T * sample T N :=
  (s ord0, [ffun j => s (lift ord0 j)]).

Lemma cons_sample_bij N : bijective (fun xs => @cons_sample N xs.1 xs.2).
Proof.
exists (@uncons_sample N) => [[x s]|s].
  congr (_, _); first by rewrite ffunE unlift_none.
  by apply/ffunP=> j; rewrite !ffunE liftK.
apply/ffunP=> i; rewrite ffunE; case: unliftP => [j ->|->//].
by rewrite ffunE.
Qed.

Lemma count_sum N (s : sample T N) y : count s y = (\sum_(i < N) (s i == y))%N.
Proof. by rewrite /count -sum1_card big_mkcond. Qed.

Lemma count_cons N x (s : sample T N) y :
  count (cons_sample x s) y = ((x == y) + count s y)%N.
Proof.
rewrite !count_sum big_ord_recl ffunE unlift_none; congr (_ + _)%N.
by apply: eq_bigr => i _; rewrite ffunE liftK.
Qed.

Definition less_one c x : T -> nat := fun y => (c y - (x == y))%N.

Lemma words_cons N c x (s : sample T N) :
  words c (cons_sample x s) = (0 < c x)%N && words (less_one c x) s.
Proof.
apply/forallP/andP => [cs|[cx /forallP cs] y].
  have csE y : count s y = less_one c x y.
    by rewrite /less_one -(eqP (cs y)) count_cons addKn.
  by split; [rewrite -(eqP (cs x)) count_cons eqxx | apply/forallP=> y; rewrite csE].
rewrite count_cons (eqP (cs y)) /less_one; case: (x =P y) => [<-|_].
  by rewrite subnKC.
by rewrite subn0.
Qed.

Lemma card_words_cons N c :
  #|@words N.+1 c| = (\sum_(x | (0 < c x)%N) #|@words N (less_one c x)|)%N.
Proof.
rewrite -sum1_card big_mkcond (reindex _ (onW_bij _ (cons_sample_bij N))) /=.
rewrite -(pair_bigA _ (fun x s => if cons_sample x s \in words c then 1 else 0)%N) /=.
rewrite [RHS]big_mkcond; apply: eq_bigr => x _.
have -> : (\sum_(s : sample T N) (if cons_sample x s \in words c then 1 else 0) =
    \sum_(s : sample T N) (if (0 < c x) && words (less_one c x) s then 1 else 0))%N.
  by apply: eq_bigr => s _; rewrite -words_cons.
by case: (0 < c x)%N; [rewrite -sum1_card [RHS]big_mkcond | rewrite big1].
Qed.

Lemma prod_fact_less_one c x : (0 < c x)%N ->
  (\prod_y (c y)`! = c x * \prod_y (less_one c x y)`!)%N.
Proof.
move=> cx; rewrite (bigD1 x) // [in RHS](bigD1 x) //= /less_one eqxx mulnA.
congr (_ * _)%N; first by case: (c x) cx => // m _; rewrite factS subn1.
by apply: eq_bigr => y /negbTE; rewrite eq_sym => ->; rewrite subn0.
Qed.

Lemma sum_less_one N c x : (\sum_y c y = N.+1)%N -> (0 < c x)%N ->
  (\sum_y less_one c x y = N)%N.
Proof.
move=> cN cx; apply/eqP; rewrite -eqSS -cN (bigD1 x) // [in X in _ == X](bigD1 x) //=.
rewrite /less_one eqxx -addSn subn1 prednK // eqn_add2l; apply/eqP.
by apply: eq_bigr => y /negbTE; rewrite eq_sym => ->; rewrite subn0.
Qed.

(** [N! / \prod_x (c x)!] words have the counts [c]. *)
Lemma card_words N c : (\sum_x c x = N)%N ->
  (#|@words N c| * \prod_x (c x)`! = N`!)%N.
Proof.
elim: N c => [|N IH] c cN.
  have c0 x : c x = 0%N.
    by apply/eqP; move/eqP: cN; rewrite sum_nat_eq0 => /forallP/(_ x).
  rewrite big1 => [|x _]; last by rewrite c0.
  rewrite muln1 (eq_card (B := sample T 0)) ?card_ffun ?card_ord // => s.
  by rewrite unfold_in; apply/forallP => x; rewrite c0 count_sum big_ord0.
rewrite card_words_cons big_distrl factS -cN big_distrl [RHS](bigID (fun x => 0 < c x)%N) /=.
rewrite [X in (_ + X)%N]big1 => [|x]; last by rewrite lt0n negbK => /eqP->.
rewrite addn0; apply: eq_bigr => x cx.
by rewrite (prod_fact_less_one cx) mulnCA (IH _ (sum_less_one cN cx)).
Qed.

(** [P (counts = c) = N! / \prod_x (c x)! * \prod_x p x ^ c x]. *)
Theorem multinomial N p c : (\sum_x c x = N)%N -> is_dist p ->
  prob (iid p) (@words N c) =
  INR N`! / INR (\prod_x (c x)`!)%N * \prod_x p x ^ c x.
Proof.
move=> cN p_dist; set q := \prod_x _.
have f0 : INR (\prod_x (c x)`!)%N <> 0.
  by apply/not_0_INR/eqP; rewrite -lt0n prodn_gt0 // => x; apply: fact_gt0.
have <- : INR #|@words N c| = INR N`! / INR (\prod_x (c x)`!)%N.
  by rewrite -(card_words cN) -multE mult_INR; field.
rewrite -sum1_card INR_sum -sumR_mulr big_mkcond [RHS]big_mkcond.
apply: eq_bigr => s _; rewrite -[s \in _]/(words c s) /indicator.
case: ifP => sc; last by ring.
rewrite mulR1 mul1R iid_count; apply: eq_bigr => x _.
by rewrite (eqP (forallP sc x)).
Qed.

End Multinomial.

(** ** Histories *)

Section Chain.

Variables (T : finType) (N : nat) (train : (T -> R) -> (T -> R)).
Hypotheses (N_gt0 : (0 < N)%N)
           (train_dist : forall p, is_dist p -> is_dist (train p)).
Implicit Types (p : T -> R) (f g : (T -> R) -> R) (n m j : nat).
Implicit Type w : seq (sample T N).

Local Notation step := (step N train).
Local Notation run := (run N train).
Local Notation law := (history_law N train).

Lemma E_history0 p (F : seq (sample T N) -> R) :
  E (law 0 p) (fun w : history T N 0 => F w) = F [::].
Proof.
rewrite /E (big_pred1 [tuple]) => [|w]; last by rewrite [w]tuple0 /= eqxx.
by rewrite /history_law /= mul1R.
Qed.

Definition cons_history n (sw : sample T N * history T N n) : history T N n.+1 :=
  [tuple of sw.1 :: sw.2].

Lemma cons_history_bij n : bijective (@cons_history n).
Proof.
exists (fun w : history T N n.+1 => (thead w, [tuple of behead w])) => [[s w]|w].
  by congr (_, _); apply: val_inj.
by rewrite [RHS](tuple_eta w).
Qed.

(** The first generation is drawn from [p], the rest from what it gave. *)
Lemma E_history_cons n p (F : seq (sample T N) -> R) :
  E (law n.+1 p) (fun w : history T N n.+1 => F w) =
  E (iid (train p)) (fun s => E (law n (emp s)) (fun w : history T N n => F (s :: w))).
Proof.
rewrite /E (reindex _ (onW_bij _ (cons_history_bij n))) /=.
rewrite -(pair_bigA _ (fun s (w : history T N n) =>
  iid (train p) s * history_prob train (emp s) w * F (s :: w))) /=.
apply: eq_bigr => s _; rewrite -sumR_mull; apply: eq_bigr => w _.
exact: Rmult_assoc.
Qed.

Lemma history_prob_ge0 p w : is_dist p -> 0 <= history_prob train p w.
Proof.
elim: w p => [|s w IH] p p_dist /=; first by lra.
by apply: Rmult_le_pos; [exact/iid_ge0/train_dist | exact/IH/emp_dist].
Qed.

Lemma history_law_dist n p : is_dist p -> is_dist (law n p).
Proof.
move=> p_dist; split=> [w|]; first exact: history_prob_ge0.
transitivity (E (law n p) (fun=> 1)).
  by apply: eq_bigr => w _; ring.
elim: n p p_dist => [|n IH] p p_dist; first exact: (E_history0 _ (fun=> 1)).
rewrite (E_history_cons _ _ (fun=> 1)) (eq_E _ (fun s => IH _ (emp_dist N_gt0 s))).
exact/E_const/iid_dist/train_dist.
Qed.

Lemma model_cons p s w j : (j <= size w)%N ->
  model p (s :: w) j.+1 = model (emp s) w j.
Proof. by move=> jw; apply: set_nth_default; rewrite /= size_map ltnS. Qed.

Lemma model_dist p w j : is_dist p -> (j <= size w)%N -> is_dist (model p w j).
Proof.
elim: w p j => [|s w IH] p [|j] // p_dist jw.
by rewrite model_cons //; apply: IH => //; apply: emp_dist.
Qed.

(** A model after the first generation is the empirical distribution of a
    sample. *)
Lemma model_emp p w j : (j < size w)%N -> exists s : sample T N, model p w j.+1 = emp s.
Proof.
elim: w p j => [|s w IH] p [|j] // jw; first by exists s.
by rewrite model_cons //; apply: IH.
Qed.

(** The expectation of [f P_n], over the histories of [n] generations or more,
    is the [n]-th iterate of [step]. *)
Theorem E_model f n m p : is_dist p ->
  E (law (n + m) p) (fun w : history T N (n + m) => f (model p w n)) = run n f p.
Proof.
elim: n p => [|n IH] p p_dist; first exact: (E_const (history_law_dist m p_dist) (f p)).
rewrite addSn (E_history_cons _ _ (fun w => f (model p w n.+1))).
apply: eq_E => s; rewrite -[RHS](IH _ (emp_dist N_gt0 s)); apply: eq_E => w.
by rewrite model_cons // size_tuple leq_addr.
Qed.

Lemma E_model_last f n p : is_dist p ->
  E (law n p) (fun w : history T N n => f (model p w n)) = run n f p.
Proof. by move=> p_dist; rewrite -(E_model f n 0 p_dist) addn0. Qed.

(** A history is possible iff its first generation is, and the rest after
    it. *)
Lemma history_cons_gt0 p s w : is_dist p -> 0 < history_prob train p (s :: w) ->
  0 < iid (train p) s /\ 0 < history_prob train (emp s) w.
Proof.
move=> p_dist /=; have s0 := iid_ge0 (train_dist p_dist) s.
have w0 := history_prob_ge0 w (emp_dist N_gt0 s).
by split; nra.
Qed.

(** At every generation all draws may give one letter. *)
Lemma collapse_possible n p : is_dist p -> exists (w : history T N n.+1) x,
  0 < law n.+1 p w /\ model p w n.+1 =1 vertex x.
Proof.
elim: n p => [|n IH] p p_dist; have [x px] := dist_exists (train_dist p_dist).
  exists [tuple all_equal N x], x; split; last exact: emp_all_equal.
  by rewrite /history_law /= mulR1 iid_all_equal; apply: pow_lt.
have [w [y [w0 wy]]] := IH _ (emp_dist N_gt0 (all_equal N x)).
exists [tuple of all_equal N x :: w], y; split; last by rewrite model_cons // size_tuple.
by apply: Rmult_lt_0_compat; [rewrite iid_all_equal; apply: pow_lt | exact: w0].
Qed.

(** ** The transition operator *)

Lemma runS n f p : run n.+1 f p = step (run n f) p.
Proof. by []. Qed.

Lemma runSr n f p : run n.+1 f p = run n (step f) p.
Proof. exact: (congr1 (fun F => F p) (iterSr n step f)). Qed.

Lemma step_dist p : is_dist p -> is_dist (iid (train p) : sample T N -> R).
Proof. by move=> /train_dist; apply: iid_dist. Qed.

Lemma eq_run n f g p : (forall q, is_dist q -> f q = g q) -> is_dist p ->
  run n f p = run n g p.
Proof.
move=> fg; elim: n p => [|n IH] p p_dist; first exact: fg.
by rewrite !runS; apply: eq_E => s; apply: IH; apply: emp_dist.
Qed.

Lemma run_le n f g p : (forall q, is_dist q -> f q <= g q) -> is_dist p ->
  run n f p <= run n g p.
Proof.
move=> fg; elim: n p => [|n IH] p p_dist; first exact: fg.
rewrite !runS; apply: E_le => [|s _]; first exact: step_dist.
by apply: IH; apply: emp_dist.
Qed.

Lemma run_const n c p : is_dist p -> run n (fun=> c) p = c.
Proof.
elim: n p => [|n IH] p p_dist //; rewrite runS.
rewrite -[RHS](E_const (step_dist p_dist) c); apply: eq_E => s.
exact/IH/emp_dist.
Qed.

Lemma run_add n f g p : run n (fun q => f q + g q) p = run n f p + run n g p.
Proof.
elim: n p => [|n IH] p //; rewrite !runS -E_add; exact: eq_E.
Qed.

Lemma run_scale n c f p : run n (fun q => c * f q) p = c * run n f p.
Proof. by elim: n p => [|n IH] p //; rewrite !runS -E_scale; exact: eq_E. Qed.

Lemma run_sum n (I : finType) (F : I -> (T -> R) -> R) p :
  run n (fun q => \sum_i F i q) p = \sum_i run n (F i) p.
Proof.
elim: n p => [|n IH] p //; rewrite runS.
by rewrite -[RHS](E_sum (iid (train p)) (fun i s => run n (F i) (emp s))); exact: eq_E.
Qed.

(** What one generation multiplies by [c], [n] generations multiply by
    [c ^ n]. *)
Lemma run_geometric c f : (forall p, is_dist p -> step f p = c * f p) ->
  forall n p, is_dist p -> run n f p = c ^ n * f p.
Proof.
move=> fc; elim=> [|n IH] p p_dist; first by rewrite /= mul1R.
by rewrite runSr (eq_run _ fc) // run_scale IH //=; ring.
Qed.

(** What one generation does not raise never rises. *)
Lemma run_decreasing f : (forall p, is_dist p -> step f p <= f p) ->
  forall n p, is_dist p -> run n.+1 f p <= run n f p.
Proof. by move=> ff n p p_dist; rewrite runSr; apply: run_le. Qed.

End Chain.

(** ** Almost sure convergence

    [X P_n -> 0] almost surely iff for every [eps > 0] the probability that
    [|X P_j| > eps] for some [j >= n] tends to 0 as [n] grows. The event is
    the increasing union of the events "for some [n <= j <= n + m]", which
    concern the first [n + m] generations, so its probability is the supremum
    of theirs. *)

Definition tends_almost_surely (T : finType) (N : nat)
    (train : (T -> R) -> (T -> R)) (p : T -> R) (X : (T -> R) -> R) : Prop :=
  forall eps, 0 < eps -> exists n, forall m,
    prob (history_law N train (n + m) p)
      (fun w : history T N (n + m) =>
        [exists j : 'I_m.+1, Rlt_dec eps (Rabs (X (model p w (n + j))))])
    <= eps.
